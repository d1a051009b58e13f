import { provide } from '../../on-demand/import-with-retry'
import type { MeshLinkError, MeshLinkErrorCode } from './mesh-link-error'

/** An error in words. */
export interface ProblemText {
  /** For users. It contains the code where the user has to ask support. */
  text: string
  /** For the developers of the app, who alone can resolve the error. Without tokens. */
  hint?: string
}

/** Puts an error into words. Not in the first load, whose few errors are for users as they are. */
export const describeProblem = provide('describeProblem', (error: MeshLinkError): ProblemText => {
  const { code, message, docsPath } = error
  return isForDevelopers(error)
    ? {
        text: `This does not work right now, and it is not your fault. If it keeps happening, contact support and tell them “${code}”.`,
        hint: `react-mesh-link: ${message} ${docsPath}`,
      }
    : { text: message }
})

/** Errors that only the developers of the app can resolve: their message would not help a user. */
const FOR_DEVELOPERS = new Set<MeshLinkErrorCode>([
  'backend_invalid_response',
  'backend_unsupported',
  'conflict',
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
  'sdk_unsupported',
  'unknown_intent',
])

/** Whether only the developers of the app can do something: also where a refusal has no code, e.g. a 405 of a framework. */
function isForDevelopers({ code, isRetryable }: MeshLinkError): boolean {
  return FOR_DEVELOPERS.has(code) || (code === 'backend_error' && !isRetryable)
}
