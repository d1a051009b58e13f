/**
 * Watches a frame that was put on the page, and not yet told what to load.
 *
 * @param root the dialog around it; where the user has gone elsewhere the focus stays
 * @returns moves the focus into it, now or once it has loaded: a frame that still loads loses the first Tab
 */
export function focusWhenLoaded(frame: HTMLIFrameElement, root: Element): () => void {
  let hasLoaded = false
  let isWanted = false
  let isDone = false
  frame.addEventListener('load', () => {
    hasLoaded = true
    focus()
  })
  return () => {
    isWanted = true
    focus()
  }

  function focus() {
    if (!hasLoaded || !isWanted || isDone) return
    // Once: Link may load more than one page.
    isDone = true
    const { activeElement, body } = document
    if (activeElement === body || root.contains(activeElement)) frame.focus()
  }
}
