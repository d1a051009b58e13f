import { useId } from 'react'
import { t } from '../texts/texts'
import { Button } from './button'
import { Dialog } from './dialog'
import styles from './exit-dialog.module.css'

interface ExitDialogProps {
  onConfirm: () => void
  onDismiss: () => void
}

/** Asks before progress is lost. Escape keeps the session open. */
export function ExitDialog({ onConfirm, onDismiss }: ExitDialogProps) {
  const id = useId()

  return (
    <Dialog
      className={styles.dialog}
      labelledBy={`${id}-title`}
      describedBy={`${id}-text`}
      onDismiss={onDismiss}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {t('exit.title')}
      </h2>
      <p id={`${id}-text`} className={styles.text}>
        {t('exit.text')}
      </p>
      <div className={styles.actions}>
        <Button onClick={onDismiss}>{t('exit.cancel')}</Button>
        <Button variant="secondary" onClick={onConfirm}>
          {t('exit.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
