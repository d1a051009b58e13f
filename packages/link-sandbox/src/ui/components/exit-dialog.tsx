import { useEffect, useId, useRef } from 'react'
import { texts } from '../texts/texts'
import { Button } from './button'
import styles from './exit-dialog.module.css'

interface ExitDialogProps {
  onConfirm: () => void
  onDismiss: () => void
}

/** Asks before progress is thrown away. Escape means: go on. */
export function ExitDialog({ onConfirm, onDismiss }: ExitDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault()
        onDismiss()
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {texts.exit.title}
      </h2>
      <p id={`${id}-text`} className={styles.text}>
        {texts.exit.text}
      </p>
      <div className={styles.actions}>
        <Button onClick={onDismiss}>{texts.exit.cancel}</Button>
        <Button variant="secondary" onClick={onConfirm}>
          {texts.exit.confirm}
        </Button>
      </div>
    </dialog>
  )
}
