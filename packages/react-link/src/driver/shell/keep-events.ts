/** By these a host's modal notices that someone is busy outside of it, and closes itself, steals the focus or stops the scroll. */
const NOTICED =
  'pointerdown pointerup mousedown mouseup touchstart touchend touchmove wheel click keydown keyup focusin focusout focus'.split(
    ' ',
  )

/**
 * Keeps from the rest of the page what the user does within `root`. At the window, because modals listen on the
 * document while events come down to it; so the presses of our own buttons have to be told from here, too.
 *
 * @param onEscape the key was pressed within `root`, or while nothing has the focus
 * @returns what lets everything through again
 */
export function keepEvents(root: Element, onEscape: () => void): () => void {
  const keep = (event: Event) => {
    const { target, type } = event
    const isWithin = target instanceof Node && root.contains(target)
    const isEscape = event instanceof KeyboardEvent && type === 'keydown' && event.key === 'Escape'
    if (!isWithin && !(isEscape && target === document.body)) return
    event.stopImmediatePropagation()
    if (isEscape) {
      // Without it the browser closes the dialog by itself, the second time even unasked.
      event.preventDefault()
      if (!event.repeat) onEscape()
    }
    if (type === 'click') (target as Element).closest('button')?.dispatchEvent(new Event('press'))
  }
  for (const type of NOTICED) window.addEventListener(type, keep, true)
  return () => {
    for (const type of NOTICED) window.removeEventListener(type, keep, true)
  }
}
