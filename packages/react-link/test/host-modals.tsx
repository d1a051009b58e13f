import Dialog from '@mui/material/Dialog'
import * as Radix from '@radix-ui/react-dialog'
import { type ReactNode, useEffect, useRef } from 'react'

interface HostModalProps {
  isOpen: boolean
  /** The user dismissed the modal: by Escape, or by an action outside of it. */
  onDismiss: () => void
  children: ReactNode
}

/** Modals of host apps, from which Link is opened. */
export const hostModals = {
  'a native modal dialog': NativeHost,
  'a Radix dialog': RadixHost,
  'a MUI dialog': MuiHost,
  'a drawer that listens in the capture phase and positions the body': DrawerHost,
}

function NativeHost({ isOpen, onDismiss, children }: HostModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (isOpen) shown?.showModal()
    return () => shown?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-label="Host" onCancel={onDismiss}>
      {children}
    </dialog>
  )
}

function RadixHost({ isOpen, onDismiss, children }: HostModalProps) {
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => open || onDismiss()}>
      <Radix.Portal>
        <Radix.Overlay style={{ position: 'fixed', inset: 0 }} />
        <Radix.Content
          style={{ position: 'fixed', inset: '10px auto auto 10px' }}
          aria-describedby={undefined}
        >
          <Radix.Title>Host</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function MuiHost({ isOpen, onDismiss, children }: HostModalProps) {
  return (
    <Dialog open={isOpen} onClose={onDismiss} transitionDuration={0} aria-label="Host">
      {children}
    </Dialog>
  )
}

const NOTICED = ['pointerdown', 'mousedown', 'click', 'focusin', 'keydown'] as const

function DrawerHost({ isOpen, onDismiss, children }: HostModalProps) {
  const drawer = useRef<HTMLDivElement>(null)
  const latest = useRef(onDismiss)
  useEffect(() => {
    latest.current = onDismiss
  })
  useEffect(() => {
    if (!isOpen) return
    const { style } = document.body
    const top = window.scrollY
    drawer.current?.focus()
    Object.assign(style, {
      pointerEvents: 'none',
      position: 'fixed',
      top: `${-top}px`,
      left: '0',
      right: '0',
    })
    const notice = (event: Event) => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      const isOutside = !(event instanceof KeyboardEvent) && !drawer.current?.contains(event.target as Node)
      if (isEscape || isOutside) latest.current()
      // As a focus trap does.
      if (isOutside) event.preventDefault()
    }
    for (const type of NOTICED) document.addEventListener(type, notice, true)
    return () => {
      for (const type of NOTICED) document.removeEventListener(type, notice, true)
      Object.assign(style, { pointerEvents: '', position: '', top: '', left: '', right: '' })
      window.scrollTo(0, top)
    }
  }, [isOpen])
  if (!isOpen) return null
  return (
    <div
      ref={drawer}
      tabIndex={-1}
      role="dialog"
      aria-modal="true"
      aria-label="Host"
      style={{
        position: 'fixed',
        inset: '10px auto auto 10px',
        pointerEvents: 'auto',
        zIndex: 2_147_483_647,
      }}
    >
      {children}
    </div>
  )
}
