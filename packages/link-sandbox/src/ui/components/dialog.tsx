import { type ReactNode, useEffect, useRef } from 'react'

interface DialogProps {
  className?: string
  /** Id of the element that names the dialog. */
  labelledBy: string
  describedBy: string
  /** Called on Escape and, with `closesAtBackdrop`, on a click on the backdrop. */
  onDismiss: () => void
  /** Whether a click on the backdrop dismisses the dialog. */
  closesAtBackdrop?: boolean
  children: ReactNode
}

/** A modal dialog. While it is open the rest of the page is inert. On close the focus returns to where it was. */
export function Dialog({
  className,
  labelledBy,
  describedBy,
  onDismiss,
  closesAtBackdrop = false,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)

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
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard dismisses with Escape
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault()
        onDismiss()
      }}
      onClose={() => {
        // A second Escape closes a dialog without `cancel` unless something was pressed in between.
        if (!dialog.current?.open) onDismiss()
      }}
      onClick={(event) => {
        if (closesAtBackdrop && event.target === dialog.current) onDismiss()
      }}
    >
      {children}
    </dialog>
  )
}
