import type { LinkFrameAttributes } from '../../core/client/mesh-link-client'
import { createElement } from './create-element'
import type { ShellOptions } from './shell'

const COUNT = Symbol.for('react-mesh-link.frames')
/** How many frames this page has had. All copies of this bundle share the count. */
const page = globalThis as { [COUNT]?: number }

/** Makes what our own shells put on the page: Link's frame, with something over it until Link has loaded. */
export function createStage({ frameAttributes }: Pick<ShellOptions, 'frameAttributes'>) {
  const stage = createElement('div', { className: 'mesh-link-shell' })
  let cover: Element | undefined
  let frame: HTMLIFrameElement | undefined
  return {
    stage,
    frame: () => frame ?? null,
    /** Shows a skeleton or a problem in place of all else. */
    cover(element: Element) {
      cover = element
      frame = undefined
      stage.classList.remove('mesh-link-shell--loaded')
      stage.replaceChildren(element)
    },
    /** Adds Link's frame under the cover. Late, because a frame takes a browser long to make. */
    addFrame(title: string) {
      frame = createFrame(title, frameAttributes)
      stage.append(frame)
      return frame
    },
    /** Shows the frame in place of its cover. */
    reveal() {
      stage.classList.add('mesh-link-shell--loaded')
      cover?.remove()
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
