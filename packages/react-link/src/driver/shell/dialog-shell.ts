import { adoptStyles } from './adopt-styles'
import { createButton } from './create-button'
import { createExit } from './create-exit'
import { createFrame } from './create-frame'
import { createSkeleton } from './create-skeleton'
import { focusWhenLoaded } from './focus-when-loaded'
import { keepEvents } from './keep-events'
import { lockScroll } from './lock-scroll'
import { rememberFocus } from './remember-focus'
import type { Shell, ShellOptions } from './shell'
import { SHELL_CSS } from './shell-css'

/**
 * Shows Link in a native modal dialog of ours: top layer and inert background come with it.
 * Keys pressed inside the cross-origin frame never reach this page, so there is a visible close button besides Escape.
 */
export function openDialogShell({
  title,
  onCloseRequest,
  isExitConfirmed = () => false,
  theme,
  radius,
  backdropOpacity,
}: ShellOptions): Shell {
  let isLoaded = false
  const frame = createFrame(title)
  const heading = document.createElement('h2')
  heading.className = 'mesh-link-dialog__title'
  heading.id = `${frame.id}-title`
  heading.textContent = title

  const dialog = document.createElement('dialog')
  const exit = createExit(
    () => dialog,
    () => isLoaded && isExitConfirmed(),
    onCloseRequest,
  )
  const bar = document.createElement('div')
  bar.className = 'mesh-link-dialog__bar'
  const closeButton = createButton('mesh-link-dialog__close', '', exit)
  closeButton.setAttribute('aria-label', 'Close')
  bar.append(heading, closeButton)

  const skeleton = createSkeleton()
  skeleton.id = `${frame.id}-loading`
  const stage = document.createElement('div')
  stage.className = 'mesh-link-shell'
  stage.append(skeleton, frame)

  dialog.className = 'mesh-link-dialog'
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.setAttribute('aria-describedby', skeleton.id)
  // Link follows the same: `system` is the system's, whatever the page around does.
  dialog.style.colorScheme = theme === 'system' ? 'light dark' : theme
  if (radius !== undefined) dialog.style.setProperty('--mesh-link-radius', `${radius}px`)
  if (backdropOpacity !== undefined) dialog.style.setProperty('--mesh-link-backdrop', `${backdropOpacity}`)
  dialog.append(bar, stage)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    exit()
  })
  // Back on Android closes it the second time whatever `cancel` says; nothing is lost by showing it again.
  const reopen = () => {
    dialog.showModal()
    exit()
  }
  dialog.addEventListener('close', reopen)

  const returnFocus = rememberFocus()
  const dropStyles = adoptStyles(SHELL_CSS)
  const unlockScroll = lockScroll()
  const letEventsGo = keepEvents(dialog, exit)
  document.body.append(dialog)
  dialog.showModal()
  const focusFrame = focusWhenLoaded(frame, dialog)
  // A modal of the host's that opens or closes now hides from screen readers whatever is not its own.
  const unhide = new MutationObserver(() => {
    dialog.removeAttribute('aria-hidden')
    dialog.removeAttribute('inert')
  })
  unhide.observe(dialog, { attributeFilter: ['aria-hidden', 'inert'] })

  let isClosed = false
  return {
    frameId: frame.id,
    frame: () => frame,
    showLink() {
      isLoaded = true
      stage.classList.add('mesh-link-shell--loaded')
      skeleton.remove()
      dialog.removeAttribute('aria-describedby')
      focusFrame()
    },
    close() {
      if (isClosed) return
      isClosed = true
      dialog.removeEventListener('close', reopen)
      unhide.disconnect()
      dialog.close()
      dialog.remove()
      letEventsGo()
      unlockScroll()
      dropStyles()
      returnFocus()
    },
  }
}
