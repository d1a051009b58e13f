import type { MeshLinkError } from '../../core/errors/mesh-link-error'
import { watchPolicies } from './page-policies'
import { whyBlank } from './why-blank'

interface WatchOptions {
  /** Gives Link's frame. */
  frame: () => HTMLIFrameElement | null
  origin: string
  timeoutMs: number
  /** Called once, when Link will not load. */
  onBlank: (error: MeshLinkError) => void
}

/**
 * Watches for a frame that stays blank, which the SDK never reports: a policy of the page blocks it, or it does not load
 * before the timeout.
 *
 * @returns stops watching
 */
export function watchForBlankFrame({ frame, origin, timeoutMs, onBlank }: WatchOptions): () => void {
  let isOver = false
  const timer = setTimeout(async () => {
    const error = await whyBlank(frame(), origin, timeoutMs / 1000)
    // Link may have loaded in the meantime.
    if (!isOver) end(error)
  }, timeoutMs)

  const unwatch = watchPolicies(frame, origin, end)
  return stop

  function end(error: MeshLinkError) {
    stop()
    onBlank(error)
  }

  function stop() {
    isOver = true
    clearTimeout(timer)
    unwatch()
  }
}

/**
 * Watches for a frame that something else removes from the page. No event reports that, but the frame's size changes.
 *
 * @returns stops watching
 */
export function watchForRemoval(frame: Element, onRemoved: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (frame.isConnected) return
    observer.disconnect()
    onRemoved()
  })
  observer.observe(frame)
  return () => observer.disconnect()
}
