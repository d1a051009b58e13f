let count = 0

/** Makes Link's frame, with an id for the SDK to find it by. The SDK sets `src` and `allow`. */
export function createFrame(title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.id = `mesh-link-frame-${++count}`
  frame.title = title
  frame.className = 'mesh-link-shell__frame'
  return frame
}
