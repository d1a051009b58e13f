import { type ReactNode, useEffect, useRef } from 'react'

interface DialogProps {
  className?: string
  /** Ids of the elements that name and describe it. */
  labelledBy: string
  describedBy: string
  /** Escape was pressed, or the backdrop was clicked. */
  onDismiss: () => void
  /** Whether a click beside the dialog dismisses it. */
  closesAtBackdrop?: boolean
  children: ReactNode
}

/** A modal dialog. While it is there the rest of the page is inert; the focus goes back to where it came from. */
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
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault()
        onDismiss()
      }}
      onClick={(event) => {
        if (closesAtBackdrop && event.target === dialog.current) onDismiss()
      }}
    >
      {children}
    </dialog>
  )
}
