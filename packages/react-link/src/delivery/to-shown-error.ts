import { MeshLinkError } from '../core/errors/mesh-link-error'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'

/**
 * What the app may see of why a delivery failed. No `cause`: what an HTTP client throws often carries the request, and
 * its body is the tokens.
 */
export function toShownError(thrown: unknown): MeshLinkError {
  const { code, message, isRetryable, requestId, retryAfterMs } = toMeshLinkError(
    thrown,
    'backend_error',
    'The account could not be saved. Try again.',
  )
  return new MeshLinkError(code, message, {
    // Its body was cut on the way: it is whole the next time.
    isRetryable: isRetryable || code === 'body_incomplete',
    requestId,
    retryAfterMs,
  })
}
