import type { LinkFrameAttributes } from '../../core/client/mesh-link-client'
import { createElement } from './create-element'
import type { ShellOptions } from './shell'

const COUNT = Symbol.for('react-mesh-link.frames')
/** How many frames this page has had. All copies of this bundle share the count. */
const page = globalThis as { [COUNT]?: number }

/** Makes what our own shells put on the page: Link's frame, with a skeleton over it until Link has loaded. */
export function createStage({ title, frameAttributes }: Pick<ShellOptions, 'title' | 'frameAttributes'>) {
  const frame = createFrame(title, frameAttributes)
  const skeleton = createSkeleton()
  const stage = createElement('div', { className: 'mesh-link-shell' }, skeleton, frame)
  return {
    stage,
    frame,
    skeleton,
    /** Shows the frame in place of the skeleton. */
    reveal() {
      stage.classList.add('mesh-link-shell--loaded')
      skeleton.remove()
    },
  }
}

/** Makes Link's frame, with an id by which the SDK finds it. The SDK sets `src` and `allow`. */
function createFrame(
  title: string,
  { sandbox, referrerPolicy }: LinkFrameAttributes = {},
): HTMLIFrameElement {
  page[COUNT] = (page[COUNT] ?? 0) + 1
  const id = `mesh-link-frame-${page[COUNT]}`
  const frame = createElement('iframe', { id, title, className: 'mesh-link-shell__frame' })
  // Before the SDK sets `src`: afterwards they would not apply to the page that is loading.
  if (sandbox !== undefined) {
    frame.setAttribute('sandbox', sandbox)
    // The SDK (3.14) removes `sandbox` and `srcdoc` from the frame that it gets, and this one has no `srcdoc`.
    frame.removeAttribute = () => {}
  }
  if (referrerPolicy) frame.referrerPolicy = referrerPolicy
  return frame
}

function createSkeleton(): HTMLElement {
  const bones = ['text', 'title', 'line', 'field', 'row', 'row', 'row', 'row'].map((part) =>
    createElement('span', {
      className: `mesh-link-shell__bone mesh-link-shell__bone--${part}`,
      // Text instead of a label, because screen readers read the content of a status.
      textContent: part === 'text' ? 'Loading…' : '',
    }),
  )
  const skeleton = createElement('div', { className: 'mesh-link-shell__skeleton' }, ...bones)
  skeleton.setAttribute('role', 'status')
  return skeleton
}
