import { createElement } from './create-element'
import { createExitGuard } from './exit-guard'
import { focusWhenLoaded, rememberFocus } from './focus'
import { createButton, isolateEvents } from './isolate-events'
import { lockScroll } from './lock-scroll'
import type { Shell, ShellOptions } from './shell'
import { adoptStyles, SHELL_CSS } from './shell-css'
import { createStage } from './stage'

/** After this time, the user is told that Link is still loading, and offered to cancel. */
const SLOW_AFTER_MS = 5_000

/**
 * Shows Link in a native modal dialog of ours, which brings the top layer and an inert page. Keys that are pressed inside
 * the cross-origin frame never reach this page, so Escape is not enough: there is a visible close button too.
 */
export function openDialogShell({
  title,
  onCloseRequest,
  isExitGuarded = () => false,
  theme,
  frameAttributes,
}: ShellOptions): Shell {
  let isLoaded = false
  const { stage, frame, skeleton, reveal } = createStage({ title, frameAttributes })
  skeleton.id = `${frame.id}-loading`
  const heading = createElement('h2', {
    className: 'mesh-link-dialog__title',
    id: `${frame.id}-title`,
    textContent: title,
  })

  const dialog: HTMLDialogElement = createElement('dialog', { className: 'mesh-link-dialog' })
  const exit = createExitGuard(
    () => dialog,
    () => isLoaded && isExitGuarded(),
    onCloseRequest,
  )
  const closeButton = createButton('mesh-link-dialog__close', '', exit)
  closeButton.setAttribute('aria-label', 'Close')
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.setAttribute('aria-describedby', skeleton.id)
  // As Link does: `system` means the system's theme, even if the page has another one.
  dialog.style.colorScheme = theme === 'system' ? 'light dark' : theme
  dialog.append(createElement('div', { className: 'mesh-link-dialog__bar' }, heading, closeButton), stage)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    exit()
  })
  // Pressed twice, Back on Android closes the dialog even if `cancel` was prevented. Link stays loaded, so show it again.
  const reopen = () => {
    dialog.showModal()
    exit()
  }
  dialog.addEventListener('close', reopen)

  const returnFocus = rememberFocus()
  // First, because it reads the page's layout, which each of the next lines changes.
  const unlockScroll = lockScroll()
  const dropStyles = adoptStyles(SHELL_CSS)
  const stopIsolating = isolateEvents(dialog, exit)
  document.body.append(dialog)
  dialog.showModal()
  const focusFrame = focusWhenLoaded(frame, dialog)
  // A modal of the host app that opens or closes now hides everything outside of it from screen readers, our dialog too.
  const unhide = new MutationObserver(() => {
    dialog.removeAttribute('aria-hidden')
    dialog.removeAttribute('inert')
  })
  unhide.observe(dialog, { attributeFilter: ['aria-hidden', 'inert'] })

  const slow = setTimeout(() => {
    const text = createElement('span', { dir: 'auto', textContent: 'Still loading…' })
    const cancel = createButton('', 'Cancel', onCloseRequest)
    // In place of “Loading…”. The skeleton is a status, so screen readers read it.
    skeleton.firstElementChild?.remove()
    skeleton.append(createElement('div', { className: 'mesh-link-shell__slow' }, text, cancel))
  }, SLOW_AFTER_MS)

  let isClosed = false
  return {
    frameId: frame.id,
    frame: () => frame,
    setStyle({ radius, backdropOpacity }) {
      if (radius !== undefined) dialog.style.setProperty('--mesh-link-radius', `${radius}px`)
      if (backdropOpacity !== undefined)
        dialog.style.setProperty('--mesh-link-backdrop', `${backdropOpacity}`)
    },
    showLink() {
      isLoaded = true
      clearTimeout(slow)
      reveal()
      dialog.removeAttribute('aria-describedby')
      focusFrame()
    },
    close() {
      if (isClosed) return
      isClosed = true
      clearTimeout(slow)
      dialog.removeEventListener('close', reopen)
      unhide.disconnect()
      dialog.close()
      dialog.remove()
      stopIsolating()
      unlockScroll()
      dropStyles()
      returnFocus()
    },
  }
}
