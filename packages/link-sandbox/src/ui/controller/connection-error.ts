import type { Failure } from '../flow/failure'
import { errorPayload } from '../host/error-payload'
import type { LinkMessage } from '../host/link-message'

/** A connection that did not come about, as the host is told of it. */
export function connectionError(failure: Failure): LinkMessage {
  return { type: 'integrationConnectionError', payload: errorPayload(failure) }
}
