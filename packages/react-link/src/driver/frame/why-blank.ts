import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { canReach } from './can-reach'

/**
 * Says why Link did not start, as far as a page can tell: what is inside a frame of another origin it never sees.
 *
 * @param seconds how long Link was waited for
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

  if (!navigator.onLine) return error('offline', 'You are offline. Check the connection and try again.')
  if (isStillEmpty(frame)) {
    return error(
      'link_load_timeout',
      `Link did not answer within ${seconds} seconds. Check the connection and try again.`,
    )
  }
  if ((await canReach(origin)) === false) {
    return error(
      'link_unreachable',
      'Link could not be reached. Check the connection, and whether an ad blocker or a firewall is in the way; then try again.',
    )
  }
  return error(
    'link_not_started',
    `Something answered at ${origin}, but Link did not start within ${seconds} seconds. Is this site among the allowed Link URLs of your Mesh account? Does an ad blocker stop Link? Is Mesh down?`,
  )
}

/** Nothing came: the frame is still the empty page of our own origin. */
function isStillEmpty(frame: HTMLIFrameElement | null): boolean {
  try {
    return frame?.contentWindow?.location.href === 'about:blank'
  } catch {
    return false
  }
}
