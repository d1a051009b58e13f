import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { whyBlank } from './why-blank'

interface WatchOptions {
  /** Link's frame as it is now. */
  frame: () => HTMLIFrameElement | null
  origin: string
  timeoutMs: number
  /** Told once, when Link will not come. */
  onBlank: (error: MeshLinkError) => void
}

/** A violated `child-src` or `default-src` is told as `frame-src`, but not by every browser. */
const FRAME_DIRECTIVES = ['frame-src', 'child-src', 'default-src']

/**
 * Watches for a frame that stays blank, which the SDK never reports.
 *
 * @returns what ends the watch: Link has loaded, or the session is over
 */
export function watchFrame({ frame, origin, timeoutMs, onBlank }: WatchOptions): () => void {
  let isOver = false
  const timer = setTimeout(async () => {
    const error = await whyBlank(frame(), origin, timeoutMs / 1000)
    // It may have loaded while the cause was looked for.
    if (!isOver) end(error)
  }, timeoutMs)

  const onViolation = ({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition !== 'enforce' || !FRAME_DIRECTIVES.includes(effectiveDirective)) return
    if (blockedURI !== origin && !blockedURI.startsWith(`${origin}/`)) return
    end(
      new MeshLinkError(
        'link_blocked_by_csp',
        `This page's Content-Security-Policy does not let Link in. Add ${origin} to its frame-src directive.`,
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
