import { useEffect } from 'react'
import type { MeshLinkError, MeshLinkErrorCode } from '../core/errors/mesh-link-error'

export interface LinkProblemProps {
  error: MeshLinkError
  /** Without it, there is no button to try again. */
  onRetry?: () => void
}

/** What the console has: several components may show one error, and StrictMode runs effects twice. */
let explained: MeshLinkError | undefined

/** Shows an error, as an alert for screen readers, with a button to try again when that may help. */
export function LinkProblem({ error, onRetry }: LinkProblemProps) {
  useEffect(() => {
    if (!isForDevelopers(error) || error === explained) return
    explained = error
    // biome-ignore lint/suspicious/noConsole: nothing else on the page says what to correct. No message contains a token
    console.error(`react-mesh-link: ${error.message} ${error.docsPath}`)
  }, [error])
  return (
    <div className="mesh-link-problem" role="alert" data-code={error.code}>
      <span className="mesh-link-problem__text">{problemText(error)}</span>
      {error.isRetryable && onRetry && (
        <button type="button" className="mesh-link-problem__retry" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** Errors that only the developers of the app can resolve: their message would not help a user. */
const FOR_DEVELOPERS = new Set<MeshLinkErrorCode>([
  'backend_invalid_response',
  'backend_unsupported',
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

/** Whether only the developers of the app can do something: also where a refusal has no code, e.g. a 405 of a framework. */
function isForDevelopers({ code, isRetryable }: MeshLinkError): boolean {
  return FOR_DEVELOPERS.has(code) || (code === 'backend_error' && !isRetryable)
}

/** The text of an error for users. It contains the code where the user has to ask support. */
function problemText(error: MeshLinkError): string {
  return isForDevelopers(error)
    ? `This does not work right now, and it is not your fault. If it keeps happening, contact support and tell them “${error.code}”.`
    : error.message
}
