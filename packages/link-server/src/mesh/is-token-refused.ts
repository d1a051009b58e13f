import type { MeshApiError } from './mesh-api-error'

/** Mesh publishes no list of error types, so its words are read: a token it does not know, or no longer. */
const REFUSAL =
  /unauthori[sz]ed|not.?authori[sz]ed|revoked|(token|connection|account)\b.*\b(unknown|invalid|expired|disabled|not found|no longer)|(unknown|invalid|expired|disabled) (\w+ ){0,2}(token|connection|account)\b/i

/** Whether Mesh refused a call because of the account's token, not because of this backend or the request. */
export function isTokenRefused(error: MeshApiError): boolean {
  if (error.code !== 'mesh_rejected') return false
  // 401 and 403 are about the client id and secret, whatever the words.
  if (error.httpStatus === 401 || error.httpStatus === 403) return false
  if (error.meshStatus === 'notFound') return true
  return [error.errorType, error.meshMessage, error.displayMessage].some((text) => text && REFUSAL.test(text))
}
