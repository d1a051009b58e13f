import { isEmptyFrame } from '../frame/is-empty-frame'

/**
 * Remembers a place for the focus.
 *
 * @returns restores the focus; if its element is gone by then, focuses the closest ancestor that accepts the focus
 */
export function rememberFocus(from: Element): () => void {
  const places: Element[] = []
  for (let place: Element | null = from; place; place = place.parentElement) places.push(place)
  return () => {
    for (const place of places) {
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
      if (document.activeElement === place) return
    }
  }
}

/**
 * Prepares to focus a frame that is on the page but has no URL yet.
 *
 * @param root the dialog around the frame; if the focus is outside of it by then, it stays there
 * @returns focuses the frame, once it has loaded: a frame that is still loading would ignore the first Tab
 */
export function focusWhenLoaded(frame: HTMLIFrameElement, root: Element): () => void {
  let hasLoaded = false
  let isRequested = false
  let isDone = false
  frame.addEventListener('load', () => {
    // Some browsers report the load of the empty frame, and some of them late.
    hasLoaded = !isEmptyFrame(frame)
    focus()
  })
  return () => {
    isRequested = true
    focus()
  }

  function focus() {
    if (!hasLoaded || !isRequested || isDone) return
    // Only once: Link may load more than one page.
    isDone = true
    const { activeElement, body } = document
    if (activeElement === body || root.contains(activeElement)) frame.focus()
  }
}
