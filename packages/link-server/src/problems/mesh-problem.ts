import type { MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from './mesh-link-problem'

/** The problem for a failed call to Mesh, without secrets and internals. */
export function meshProblem(error: MeshApiError): MeshLinkProblem {
  const options = { cause: error, requestId: error.requestId }
  if (error.code === 'mesh_rate_limited') {
    const seconds = error.retryAfterSeconds ?? 1
    return new MeshLinkProblem(
      error.code,
      `Mesh received too many requests. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      { ...options, headers: { 'Retry-After': String(seconds) } },
    )
  }
  if (error.code === 'mesh_unavailable') {
    return new MeshLinkProblem(
      error.code,
      'Mesh could not be reached or gave no usable answer. Nothing was changed. Try again in a moment.',
      options,
    )
  }
  if (error.httpStatus === 401) {
    return new MeshLinkProblem(
      error.code,
      'Mesh did not accept the credentials of this backend. Its operator must check the Mesh client id and client secret.',
      options,
    )
  }
  return new MeshLinkProblem(
    error.code,
    `Mesh refused the request${reasonOf(error)}${wordsOf(error)}`,
    options,
  )
}

/** Mesh's words for users; while an app is developed, also those for developers. Both are free of secrets. */
function wordsOf({ displayMessage, meshMessage }: MeshApiError): string {
  const isDeveloping = process.env.NODE_ENV !== 'production'
  const words = displayMessage ?? (isDeveloping ? meshMessage : undefined)
  return words ? `: ${words}` : '. Nothing was changed.'
}

/** Mesh's own word for a failure inside an HTTP 200, e.g. `kycRequired`. */
function reasonOf({ contentStatus = '' }: MeshApiError): string {
  return contentStatus !== 'failed' && /^[a-z]{1,40}$/i.test(contentStatus) ? ` (${contentStatus})` : ''
}
