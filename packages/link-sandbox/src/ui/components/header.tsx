import { texts } from '../texts/texts'
import styles from './header.module.css'
import { IconButton } from './icon-button'

interface HeaderProps {
  onBack?: () => void
  onClose?: () => void
  /** An answer must be awaited before anyone leaves. */
  isBound?: boolean
}

export function Header({ onBack, onClose, isBound }: HeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.side}>
        {onBack && <IconButton icon="back" label={texts.header.back} onClick={onBack} />}
      </div>
      <p className={styles.badge}>{texts.header.sandbox}</p>
      <div className={styles.side}>
        {onClose && (
          <IconButton icon="close" label={texts.header.close} onClick={onClose} isDisabled={isBound} />
        )}
      </div>
    </header>
  )
}
