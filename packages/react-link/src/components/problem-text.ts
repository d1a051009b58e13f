import type { MeshLinkError, MeshLinkErrorCode } from '../core/errors/mesh-link-error'

/** Mistakes of whoever builds or runs the app: what the error says is for them, and tells a user nothing. */
const NOT_FOR_USERS = new Set<MeshLinkErrorCode>([
  'backend_invalid_response',
  'environment_unsupported',
  'conflict',
  'forbidden',
  'link_blocked_by_csp',
  'link_frame_missing',
  'link_message_malformed',
  'link_not_started',
  'link_origin_untrusted',
  'link_token_invalid',
  'link_token_reused',
  'method_not_allowed',
  'not_configured',
  'not_found',
  'origin_not_allowed',
  'sdk_unsupported',
  'unknown_intent',
])

/** What a user reads of an error. The code stays, for whoever they ask. */
export function problemText({ code, message }: MeshLinkError): string {
  return NOT_FOR_USERS.has(code)
    ? `This does not work right now, and it is not your fault. If it stays so, contact support and tell them “${code}”.`
    : message
}
