import type { MeshLinkErrorCode } from './error-codes'

interface ErrorFacts {
  code: MeshLinkErrorCode
  message: string
  isRetryable: boolean
}

/** Puts an error into words for users. They contain the code where only the developers of the app can resolve the error. */
export function userMessageOf(error: ErrorFacts): string {
  return isForDevelopers(error)
    ? `This does not work right now, and it is not your fault. If it keeps happening, contact support and tell them “${error.code}”.`
    : error.message
}

/** Errors that only the developers of the app can resolve: their message would not help a user. */
const FOR_DEVELOPERS = new Set<MeshLinkErrorCode>([
  'backend_invalid_response',
  'backend_unsupported',
  'conflict',
  'environment_unsupported',
  'forbidden',
  'link_blocked_by_csp',
  'link_blocked_by_page',
  'link_frame_missing',
  'link_frame_outside_document',
  'link_message_malformed',
  'link_not_started',
  'link_origin_untrusted',
  'link_token_invalid',
  'link_token_reused',
  'method_not_allowed',
  'not_configured',
  'not_found',
  'origin_not_allowed',
  'pay_link_missing',
  'sdk_unsupported',
  'unknown_intent',
])

/** Whether only developers can resolve an error. Also where a refusal has no code, e.g. a 405 of a framework. */
export function isForDevelopers({ code, isRetryable }: Omit<ErrorFacts, 'message'>): boolean {
  return FOR_DEVELOPERS.has(code) || (code === 'backend_error' && !isRetryable)
}
