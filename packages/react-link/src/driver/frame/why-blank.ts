import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { findPolicy } from './page-policies'

/**
 * Finds out why Link did not load, as far as possible: a page can't look into a frame of another origin.
 *
 * @param seconds the timeout
 */
export async function whyBlank(
  frame: HTMLIFrameElement | null,
  origin: string,
  seconds: number,
): Promise<MeshLinkError> {
  const error = (
    code: 'offline' | 'link_load_timeout' | 'link_unreachable' | 'link_not_started',
    why: string,
  ) => new MeshLinkError(code, why, { isRetryable: true })

  // Before the network is blamed.
  const blocked = findPolicy(frame, origin)
  if (blocked) return blocked
  if (!navigator.onLine) return error('offline', 'You are offline. Check the connection and try again.')
  if (isEmpty(frame)) {
    return error(
      'link_load_timeout',
      `Link did not answer within ${seconds} seconds. Check the connection and try again.`,
    )
  }
  if ((await isReachable(origin)) === false) {
    return error(
      'link_unreachable',
      'Link could not be reached. Check the connection, ad blockers and firewalls, then try again.',
    )
  }
  return error(
    'link_not_started',
    `Something answered at ${origin}, but Link did not start within ${seconds} seconds. Is this site among the allowed Link URLs of your Mesh account? Does an ad blocker stop Link? Is Mesh down?`,
  )
}

/** Whether nothing has arrived: the frame is still an empty page of our own origin. */
export function isEmpty(frame: HTMLIFrameElement | null): boolean {
  try {
    return frame?.contentWindow?.location.href === 'about:blank'
  } catch {
    return false
  }
}

const PROBE_TIMEOUT_MS = 2_000
/** The event about a blocked request comes shortly after the request has failed. */
const VIOLATION_DELAY_MS = 100

/**
 * Checks whether a server answers at an origin, whatever the answer is. Only requests the origin, never the URL in a link
 * token.
 *
 * @returns `undefined` when this page can't tell
 */
async function isReachable(origin: string): Promise<boolean | undefined> {
  let isBlocked = false
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    isBlocked ||= effectiveDirective === 'connect-src'
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PROBE_TIMEOUT_MS)
  try {
    await fetch(origin, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    })
    return true
  } catch {
    if (abort.signal.aborted) return undefined
    await new Promise((resolve) => setTimeout(resolve, VIOLATION_DELAY_MS))
    return isBlocked ? undefined : false
  } finally {
    clearTimeout(timer)
    document.removeEventListener('securitypolicyviolation', onViolation)
  }
}
