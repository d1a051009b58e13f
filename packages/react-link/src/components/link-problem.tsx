import type { MeshLinkError, MeshLinkErrorCode } from '../core/errors/mesh-link-error'

export interface LinkProblemProps {
  error: MeshLinkError
  /** Without it, there is no button to try again. */
  onRetry?: () => void
}

/** Shows an error, as an alert for screen readers, with a button to try again when that may help. */
export function LinkProblem({ error, onRetry }: LinkProblemProps) {
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

/** The text of an error for users. It contains the code where the user has to ask support. */
function problemText({ code, message }: MeshLinkError): string {
  return FOR_DEVELOPERS.has(code)
    ? `This does not work right now, and it is not your fault. If it keeps happening, contact support and tell them “${code}”.`
    : message
}
