import { closeOnBack } from './close-on-back'
import { createElement } from './create-element'
import { createDialogBar } from './dialog-bar'
import { createExitGuard } from './exit-guard'
import { focusWhenLoaded, rememberFocus } from './focus'
import { isolateEvents } from './isolate-events'
import { lockScroll } from './lock-scroll'
import { createPageAccess } from './page-access'
import { createProblemPanel } from './problem-panel'
import type { Shell, ShellOptions } from './shell'
import { adoptStyles, SHELL_CSS } from './shell-css'
import { createSkeleton, offerCancelWhenSlow } from './skeleton'
import { createStage } from './stage'

/**
 * Shows Link in a native modal dialog of ours, which brings the top layer and an inert page. Keys that are pressed inside
 * the cross-origin frame never reach this page, so Escape is not enough: there is always a close button too, of Link or of ours.
 */
export function openDialogShell(options: ShellOptions): Shell {
  const { opener, onCloseRequest, isExitGuarded = () => false, closeButton, dress } = options
  let isLoaded = false
  let focusFrame = () => {}
  /** Ends what the present content of the stage has begun. */
  let leaveContent: () => unknown = () => {}

  const dialog: HTMLDialogElement = createElement('dialog', { className: 'mesh-link-dialog' })
  const exit = createExitGuard(
    () => dialog,
    () => isLoaded && isExitGuarded(),
    onCloseRequest,
  )
  const { bar, title, offerToClose, withdrawOffer } = createDialogBar(options.title, exit)
  const { stage, frame, cover, addFrame, reveal } = createStage(options)
  dialog.setAttribute('aria-labelledby', title.id)
  dialog.append(bar, stage)

  /** Puts something in place of Link, or of what was there. Our whole bar is back. */
  const show = (content: HTMLElement, stop: () => unknown) => {
    leaveContent()
    leaveContent = stop
    isLoaded = false
    withdrawOffer()
    dialog.classList.remove(`mesh-link-dialog--close-${closeButton}`)
    content.id = 'mesh-link-dialog-text'
    dialog.setAttribute('aria-describedby', content.id)
    cover(content)
  }
  const load = () => {
    const skeleton = createSkeleton()
    show(skeleton, offerCancelWhenSlow(skeleton, onCloseRequest))
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    exit()
  })
  // Pressed twice, Back on Android closes the dialog even if `cancel` was prevented. Link stays loaded, so show it again.
  const reopen = () => {
    // It is open when it has only left the top layer.
    if (dialog.open) return
    dialog.showModal()
    exit()
  }
  dialog.addEventListener('close', reopen)

  const returnFocus = rememberFocus(opener)
  // First, because it reads the page's layout, which each of the next lines changes.
  const unlockScroll = lockScroll()
  const dropStyles = adoptStyles(SHELL_CSS)
  const stopIsolating = isolateEvents(dialog, exit)
  load()
  document.body.append(dialog)
  dress(dialog)
  dialog.showModal()
  // A modal of the host app that opens or closes now hides everything outside of it from screen readers, our dialog too.
  const unhide = new MutationObserver(() => {
    dialog.removeAttribute('aria-hidden')
    dialog.removeAttribute('inert')
  })
  unhide.observe(dialog, { attributeFilter: ['aria-hidden', 'inert'] })
  const stopBack = options.closeOnBack ? closeOnBack(exit) : () => {}
  const page = createPageAccess(dialog, options.pageOverlays, frame)

  let isClosed = false
  return {
    frame,
    addFrame() {
      const added = addFrame(title.textContent ?? '')
      focusFrame = focusWhenLoaded(added, dialog)
      return added.id
    },
    setLook({ title: text, radius, backdropOpacity }) {
      if (text) title.textContent = text
      if (radius !== undefined) dialog.style.setProperty('--mesh-link-radius', `${radius}px`)
      if (backdropOpacity !== undefined)
        dialog.style.setProperty('--mesh-link-backdrop', `${backdropOpacity}`)
    },
    showLink() {
      isLoaded = true
      leaveContent()
      dialog.classList.add(`mesh-link-dialog--close-${closeButton}`)
      reveal()
      dialog.removeAttribute('aria-describedby')
      focusFrame()
    },
    yieldToPage: page.setWaiting,
    offerToClose,
    withdrawOffer,
    showProblem(error, onRetry) {
      // Something on the page has removed the dialog.
      if (!dialog.isConnected) return false
      const retry = () => {
        load()
        // To where it was at the start: the button that was pressed is gone.
        bar.querySelector('button')?.focus()
        onRetry?.()
      }
      const { panel, focus, stop } = createProblemPanel(error, onRetry && retry, onCloseRequest)
      show(panel, stop)
      focus()
      return true
    },
    close() {
      if (isClosed) return
      isClosed = true
      leaveContent()
      dialog.removeEventListener('close', reopen)
      unhide.disconnect()
      page.stop()
      stopBack()
      dialog.close()
      dialog.remove()
      stopIsolating()
      unlockScroll()
      dropStyles()
      returnFocus()
    },
  }
}
