import { t } from '../texts/texts'
import { IconButton } from './button'
import styles from './header.module.css'

interface HeaderProps {
  onBack?: () => void
  onClose?: () => void
  /** The close button is disabled until a pending call ends. */
  isExitBlocked?: boolean
  /** Opens the sandbox panel. Absent while there is no session. */
  onSandbox?: () => void
}

export function Header({ onBack, onClose, isExitBlocked, onSandbox }: HeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.side}>
        {onBack && <IconButton icon="back" label={t('header.back')} onClick={onBack} />}
      </div>
      {onSandbox ? (
        <button type="button" className={styles.menu} title={t('panel.open')} onClick={onSandbox}>
          <span className={styles.badge}>{t('header.sandbox')}</span>
        </button>
      ) : (
        <p className={styles.badge}>{t('header.sandbox')}</p>
      )}
      <div className={styles.side}>
        {onClose && (
          <IconButton icon="close" label={t('header.close')} onClick={onClose} isDisabled={isExitBlocked} />
        )}
      </div>
    </header>
  )
}
