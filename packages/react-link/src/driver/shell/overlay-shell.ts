import { createExitGuard } from './exit-guard'
import { focusWhenLoaded, rememberFocus } from './focus'
import { isolateEvents } from './isolate-events'
import { lockScroll } from './lock-scroll'
import type { Shell, ShellOptions } from './shell'
import { adoptStyles, SHELL_CSS } from './shell-css'

/** Ids in the overlay that the Web SDK draws. */
const POPUP_ID = 'mesh-link-popup'
const FRAME_ID = `${POPUP_ID}__iframe`

/** Lets the SDK draw its own overlay, and adds what it lacks: role and names, focus, inert page, Escape, scroll position. */
export function openOverlayShell({
  title,
  opener,
  onCloseRequest,
  isExitGuarded = () => false,
  dress,
}: ShellOptions): Shell {
  // The SDK positions the body, which would scroll the page to its top.
  const lock = lockScroll(`body{position:${getComputedStyle(document.body).position}!important}`)
  const undo: (() => void)[] = [rememberFocus(opener), lock, adoptStyles(SHELL_CSS)]
  const frame = () => document.getElementById(FRAME_ID) as HTMLIFrameElement | null
  let isLoaded = false
  let focusFrame = () => {}

  const overlayAdded = new MutationObserver(() => {
    const popup = document.getElementById(POPUP_ID)
    const link = frame()
    if (!popup || !link) return
    overlayAdded.disconnect()
    link.title = title
    popup.setAttribute('role', 'dialog')
    popup.setAttribute('aria-modal', 'true')
    popup.setAttribute('aria-label', title)
    popup.tabIndex = -1
    // For the exit question in it.
    dress(popup)
    popup.focus()
    undo.push(makeOthersInert(popup))
    undo.push(
      isolateEvents(
        popup,
        createExitGuard(
          () => popup,
          () => isLoaded && isExitGuarded(),
          onCloseRequest,
        ),
      ),
    )
    focusFrame = focusWhenLoaded(link, popup)
  })
  overlayAdded.observe(document.body, { childList: true })
  undo.push(() => overlayAdded.disconnect())

  return {
    addFrame: () => undefined,
    frame,
    showLink() {
      isLoaded = true
      focusFrame()
    },
    close() {
      for (const step of undo.splice(0).reverse()) step()
    },
  }
}

/** Makes the rest of the page inert; returns the function that undoes it, except for what was inert before. */
function makeOthersInert(popup: Element): () => void {
  const others = Array.from(document.body.children).filter(
    (other): other is HTMLElement => other instanceof HTMLElement && other !== popup && !other.inert,
  )
  for (const other of others) other.inert = true
  return () => {
    for (const other of others) other.inert = false
  }
}
