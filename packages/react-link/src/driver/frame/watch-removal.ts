/**
 * Tells when the frame is taken off the page by somebody else: no event says so, but its size becomes none.
 *
 * @returns what ends the watch
 */
export function watchRemoval(frame: Element, onRemoved: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (frame.isConnected) return
    observer.disconnect()
    onRemoved()
  })
  observer.observe(frame)
  return () => observer.disconnect()
}
