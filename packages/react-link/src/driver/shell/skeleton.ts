import { createElement } from './create-element'
import { createButton } from './isolate-events'

/** After this time, the user is told that Link is still loading, and offered to cancel. */
const SLOW_AFTER_MS = 5_000

const BONES = ['text', 'title', 'line', 'field', 'row', 'row', 'row', 'row']

/** Makes what is shown until Link has loaded. */
export function createSkeleton(): HTMLElement {
  const bones = BONES.map((bone) =>
    createElement('span', {
      className: `mesh-link-shell__bone mesh-link-shell__bone--${bone}`,
      // Text instead of a label, because screen readers read the content of a status.
      textContent: bone === 'text' ? 'Loading…' : '',
    }),
  )
  const skeleton = createElement('div', { className: 'mesh-link-shell__skeleton' }, ...bones)
  skeleton.setAttribute('role', 'status')
  return skeleton
}

/**
 * Adds an offer to cancel to a skeleton, when Link takes long.
 *
 * @returns stops that
 */
export function offerCancelWhenSlow(skeleton: Element, onCancel: () => void): () => void {
  const timer = setTimeout(() => {
    const text = createElement('span', { dir: 'auto', textContent: 'Still loading…' })
    const cancel = createButton('mesh-link-shell__cancel', 'Cancel', onCancel)
    // In place of “Loading…”. The skeleton is a status, so screen readers read it.
    skeleton.firstElementChild?.remove()
    skeleton.append(createElement('div', { className: 'mesh-link-shell__slow' }, text, cancel))
  }, SLOW_AFTER_MS)
  return () => clearTimeout(timer)
}
