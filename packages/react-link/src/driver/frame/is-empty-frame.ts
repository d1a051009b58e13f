/** Whether nothing has arrived in a frame: it is still an empty page of our own origin. */
export function isEmptyFrame(frame: HTMLIFrameElement | null): boolean {
  try {
    return frame?.contentWindow?.location.href === 'about:blank'
  } catch {
    // A page of another origin does not say.
    return false
  }
}
