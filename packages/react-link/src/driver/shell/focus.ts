import { isEmptyFrame } from '../frame/is-empty-frame'

/**
 * The element that has the focus, also inside a shadow root or a frame of the page's own origin: a document names only the
 * host of the shadow root, or the frame.
 *
 * @param within what the document names; an element without the focus is itself the result
 */
export function focusedElement(within: Element | null = document.activeElement): Element {
  let focused: Element = document.body
  let next = within
  while (next) {
    focused = next
    next = next.shadowRoot?.activeElement ?? innerDocument(next)?.activeElement ?? null
  }
  return focused
}

function innerDocument(element: Element): Document | null | undefined {
  // `null` for a frame of another origin.
  return (element as Partial<HTMLIFrameElement>).contentDocument
}

/**
 * Remembers a place for the focus: in the page, in a shadow root, or in another window of the page's own origin.
 *
 * @returns restores the focus; if its element is gone by then, focuses the closest ancestor that accepts the focus
 */
export function rememberFocus(from: Element): () => void {
  const places: Element[] = []
  for (let place: Element | null = from; place; place = parentOf(place)) places.push(place)
  return () => {
    for (const place of places) {
      // Not by `instanceof`: the classes of another window are others.
      ;(place as Partial<HTMLElement>).focus?.({ preventScroll: true })
      if (hasFocus(place)) return
    }
  }
}

/** Whether an element has the focus. Its own root is asked, which alone sees into itself. */
function hasFocus(element: Element): boolean {
  const { ownerDocument } = element
  // The body of another window is its active element also while that window has no focus.
  if (element === ownerDocument.body && ownerDocument !== document) return false
  return (element.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement === element
}

/** The element around an element: around a shadow root that is its host, and around another document its frame. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode() as Partial<Pick<ShadowRoot, 'host'> & Pick<Document, 'defaultView'>>
  if (element.ownerDocument === document && !root.host) return null
  return root.host ?? root.defaultView?.frameElement ?? null
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
