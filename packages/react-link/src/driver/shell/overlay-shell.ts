import { adoptStyles } from './adopt-styles'
import { createExit } from './create-exit'
import { focusWhenLoaded } from './focus-when-loaded'
import { keepEvents } from './keep-events'
import { lockScroll } from './lock-scroll'
import { rememberFocus } from './remember-focus'
import type { Shell, ShellOptions } from './shell'
import { SHELL_CSS } from './shell-css'

/** Ids of the overlay that the Web SDK (3.13.0) draws. */
const POPUP_ID = 'mesh-link-popup'
const FRAME_ID = `${POPUP_ID}__iframe`

/** The SDK's own overlay, with the manners that it lacks: a role and names, focus, inert background, Escape, kept scroll. */
export function openOverlayShell({
  title,
  onCloseRequest,
  isExitConfirmed = () => false,
}: ShellOptions): Shell {
  const undo: (() => void)[] = [rememberFocus(), adoptStyles(SHELL_CSS)]
  const frame = () => document.getElementById(FRAME_ID) as HTMLIFrameElement | null
  let isLoaded = false
  let focusFrame = () => {}

  // Its style takes the body out of the page, which then jumps to its top.
  undo.push(lockScroll(`body{position:${getComputedStyle(document.body).position}!important}`))

  const dress = new MutationObserver(() => {
    const popup = document.getElementById(POPUP_ID)
    const link = frame()
    if (!popup || !link) return
    dress.disconnect()
    link.title = title
    popup.setAttribute('role', 'dialog')
    popup.setAttribute('aria-modal', 'true')
    popup.setAttribute('aria-label', title)
    popup.tabIndex = -1
    popup.focus()
    undo.push(makeInert(popup))
    undo.push(
      keepEvents(
        popup,
        createExit(
          () => popup,
          () => isLoaded && isExitConfirmed(),
          onCloseRequest,
        ),
      ),
    )
    focusFrame = focusWhenLoaded(link, popup)
  })
  dress.observe(document.body, { childList: true })
  undo.push(() => dress.disconnect())

  return {
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

/** Makes the rest of the page inert; gives what undoes it for what was not inert before. */
function makeInert(popup: Element): () => void {
  const others = Array.from(document.body.children).filter(
    (other): other is HTMLElement => other instanceof HTMLElement && other !== popup && !other.inert,
  )
  for (const other of others) other.inert = true
  return () => {
    for (const other of others) other.inert = false
  }
}
