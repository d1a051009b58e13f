import { MeshLinkError } from '../core/errors/mesh-link-error'

interface WatchOptions {
  origin: string
  timeoutMs: number
  /** Told once, when Link will not come. */
  onBlank: (error: MeshLinkError) => void
}

/**
 * Watches for a frame that stays blank, which the SDK never reports.
 *
 * @returns what ends the watch: Link has loaded, or the session is over
 */
export function watchFrame({ origin, timeoutMs, onBlank }: WatchOptions): () => void {
  const timer = setTimeout(() => {
    stop()
    onBlank(
      new MeshLinkError(
        'link_load_timeout',
        `Link did not start within ${timeoutMs / 1000} seconds. Try again. If it stays blank: is this site among the allowed Link URLs of your Mesh account, is ${origin} reachable, does an ad blocker stop it?`,
        { isRetryable: true },
      ),
    )
  }, timeoutMs)

  const onViolation = (event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective !== 'frame-src' || event.disposition !== 'enforce') return
    if (!event.blockedURI.startsWith(origin)) return
    stop()
    onBlank(
      new MeshLinkError(
        'link_blocked_by_csp',
        `This page's Content-Security-Policy does not let Link in. Add ${origin} to its frame-src directive.`,
      ),
    )
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  return stop

  function stop() {
    clearTimeout(timer)
    document.removeEventListener('securitypolicyviolation', onViolation)
  }
}
