import type { LinkFrameAttributes } from '../../core/client/mesh-link-client'
import type { ShellOptions } from './shell'

const COUNT = Symbol.for('react-mesh-link.frames')
/** How many frames this page has had. All copies of this bundle share the count. */
const page = globalThis as { [COUNT]?: number }

/** Makes what our own shells put on the page: Link's frame, with a skeleton over it until Link has loaded. */
export function createStage({ title, frameAttributes }: Pick<ShellOptions, 'title' | 'frameAttributes'>) {
  const frame = createFrame(title, frameAttributes)
  const skeleton = createSkeleton()
  const stage = document.createElement('div')
  stage.className = 'mesh-link-shell'
  stage.append(skeleton, frame)
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
  const frame = document.createElement('iframe')
  page[COUNT] = (page[COUNT] ?? 0) + 1
  frame.id = `mesh-link-frame-${page[COUNT]}`
  frame.title = title
  frame.className = 'mesh-link-shell__frame'
  // Before the SDK sets `src`: afterwards they would not apply to the page that is loading.
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox)
  if (referrerPolicy) frame.referrerPolicy = referrerPolicy
  return frame
}

function createSkeleton(): HTMLElement {
  const skeleton = document.createElement('div')
  skeleton.className = 'mesh-link-shell__skeleton'
  skeleton.setAttribute('role', 'status')
  // Text instead of a label, because screen readers read the content of a status.
  for (const part of ['text', 'title', 'line', 'field', 'row', 'row', 'row', 'row']) {
    const bone = document.createElement('span')
    bone.className = `mesh-link-shell__bone mesh-link-shell__bone--${part}`
    if (part === 'text') bone.textContent = 'Loading…'
    skeleton.append(bone)
  }
  return skeleton
}
