import { createElement } from './create-element'

/** Events on which the modals of a host app react to an action outside of them: they close, take the focus, or stop the scrolling. */
const ISOLATED =
  'pointerdown pointerup mousedown mouseup touchstart touchend touchmove wheel click keydown keyup focusin focusout focus'.split(
    ' ',
  )

/**
 * Hides from the rest of the page what the user does inside `root`. It listens at the window, because modals may listen
 * at the document in the capture phase. Clicks on our own buttons therefore become an event of our own, `press`.
 *
 * @param onEscape called for Escape inside `root`, or while nothing has the focus
 * @returns stops isolating
 */
export function isolateEvents(root: Element, onEscape: () => void): () => void {
  const isolate = (event: Event) => {
    const { target, type } = event
    const isInside = target instanceof Node && root.contains(target)
    const isEscape = event instanceof KeyboardEvent && type === 'keydown' && event.key === 'Escape'
    // While a dialog is not modal, the user is in something over it: a wallet.
    const isOver = root.matches('dialog:not(:modal)')
    if (!isInside && !(isEscape && target === document.body && !isOver)) return
    event.stopImmediatePropagation()
    if (isEscape) {
      // Otherwise the browser closes the dialog itself, the second time without a `cancel` event.
      event.preventDefault()
      if (!event.repeat) onEscape()
    }
    if (type === 'click') (target as Element).closest('button')?.dispatchEvent(new Event('press'))
  }
  for (const type of ISOLATED) window.addEventListener(type, isolate, true)
  return () => {
    for (const type of ISOLATED) window.removeEventListener(type, isolate, true)
  }
}

/** Makes a button for inside an isolated root. It listens to `press`, because no click reaches it. */
export function createButton(className: string, text: string, onPress: () => void): HTMLButtonElement {
  const button = createElement('button', { type: 'button', className, textContent: text })
  button.addEventListener('press', onPress)
  return button
}
