/** Lets the user reach what the page draws over Link. */
export interface PageAccess {
  /** Link begins or ends to wait for a wallet. */
  setWaiting(isWaiting: boolean): void
  stop(): void
}

/**
 * Lets the user reach what a wallet draws in the page while Link waits for it, and the elements that the app names while they are
 * shown: under a modal dialog, both lie inert. For that time, the dialog is not modal: it leaves the top layer in one task, so
 * that Link's frame is not loaded again. What was on the page before stays inert. What comes is drawn over Link and is not watched: neither
 * its keys nor its clicks.
 *
 * @param overlays CSS selector of elements that the app names
 * @param frame gives Link's frame, to which the focus returns
 */
export function createPageAccess(
  dialog: HTMLDialogElement,
  overlays: string | undefined,
  frame: () => HTMLElement | null,
): PageAccess {
  let isWaiting = false
  let isOpen = false
  let undo: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const shownOverlays = () => (overlays ? [...document.querySelectorAll(overlays)].filter(isShown) : [])

  const update = () => {
    clearTimeout(timer)
    const named = shownOverlays()
    const isNeeded = isWaiting || named.length > 0
    if (isNeeded === isOpen || !dialog.isConnected) return
    if (isNeeded) open(named)
    // A task later: the Escape that has closed a wallet would also close a dialog that is modal by then.
    else timer = setTimeout(close)
  }

  const open = (named: Element[]) => {
    isOpen = true
    const focused = document.activeElement
    // First: `close()` would give the focus to what had it before the dialog.
    undo = [makeInert(document.body, [dialog, ...named])]
    dialog.close()
    dialog.show()
    if (focused instanceof HTMLElement && dialog.contains(focused)) focused.focus()
    undo.push(focusWhatComes(dialog))
    for (const element of named) focusInto(element, dialog)
  }

  const close = () => {
    isOpen = false
    const [restore, ...others] = undo
    undo = []
    for (const step of others) step()
    dialog.close()
    dialog.showModal()
    frame()?.focus()
    restore?.()
  }

  // Elements that are named may come, go, or be shown in any way.
  const observer = overlays === undefined ? undefined : new MutationObserver(update)
  observer?.observe(document.body, { subtree: true, childList: true, attributes: true })

  return {
    setWaiting(next) {
      isWaiting = next
      update()
    },
    stop() {
      clearTimeout(timer)
      observer?.disconnect()
      for (const step of undo.splice(0)) step()
    },
  }
}

/**
 * Makes all inert that is shown in `parent` now, except for some elements.
 *
 * @returns undoes that, except for what was inert before
 */
function makeInert(parent: Element, kept: Element[]): () => void {
  const undo: (() => void)[] = []
  for (const child of parent.children) {
    if (!(child instanceof HTMLElement) || child.inert || kept.includes(child)) continue
    if (kept.some((element) => child.contains(element))) undo.push(makeInert(child, kept))
    // What is not shown yet may be the wallet's, which waits to be shown.
    else if (isShown(child)) {
      child.inert = true
      undo.push(() => {
        child.inert = false
      })
    }
  }
  return () => {
    for (const step of undo) step()
  }
}

/** Whether an element takes space on the screen, and is neither hidden nor transparent. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const { visibility, opacity } = getComputedStyle(element)
  return width > 0 && height > 0 && visibility === 'visible' && opacity !== '0'
}

/** Gives the focus to what is added to the page and does not take it itself. @returns stops that */
function focusWhatComes(dialog: Element): () => void {
  let added: Element[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver((changes) => {
    added.push(
      ...changes.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element)),
    )
    clearTimeout(timer)
    // A wallet that takes the focus itself does so at once.
    timer = setTimeout(() => {
      for (const element of added) if (element.isConnected) focusInto(element, dialog)
      added = []
    }, 100)
  })
  observer.observe(document.body, { childList: true })
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}

/** Where the focus goes, best first: a place that is made for it, then the first control. */
const PLACES = ['[autofocus]', '[tabindex="-1"]', 'button, [href], input, select, textarea, [tabindex]']

/** Moves the focus into an element, unless it has left the dialog already. */
function focusInto(element: Element, dialog: Element): void {
  const { activeElement, body } = document
  if (activeElement !== body && !dialog.contains(activeElement)) return
  for (const root of [element, ...(element.shadowRoot ? [element.shadowRoot] : [])]) {
    for (const place of PLACES) {
      const found = root instanceof Element && root.matches(place) ? root : root.querySelector(place)
      ;(found as HTMLElement | null)?.focus()
      if (element.contains(document.activeElement)) return
    }
  }
}
