import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { whyBlank } from './why-blank'

interface WatchOptions {
  /** Gives Link's frame. */
  frame: () => HTMLIFrameElement | null
  origin: string
  timeoutMs: number
  /** Called once, when Link will not load. */
  onBlank: (error: MeshLinkError) => void
}

/** Browsers report a violated `child-src` or `default-src` as `frame-src`, but not all of them do. */
const FRAME_DIRECTIVES = ['frame-src', 'child-src', 'default-src']

/**
 * Watches for a frame that stays blank, which the SDK never reports: the page's policy blocks it, or it does not load
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

  const onViolation = ({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition !== 'enforce' || !FRAME_DIRECTIVES.includes(effectiveDirective)) return
    if (blockedURI !== origin && !blockedURI.startsWith(`${origin}/`)) return
    end(
      new MeshLinkError(
        'link_blocked_by_csp',
        `This page's Content-Security-Policy blocks Link. Add ${origin} to its frame-src directive.`,
      ),
    )
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  return stop

  function end(error: MeshLinkError) {
    stop()
    onBlank(error)
  }

  function stop() {
    isOver = true
    clearTimeout(timer)
    document.removeEventListener('securitypolicyviolation', onViolation)
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
