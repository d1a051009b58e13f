import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { problemText } from './problem-text'

export interface LinkProblemProps {
  error: MeshLinkError
  /** Absent: there is nothing to try again. */
  onRetry?: () => void
}

/** Says what went wrong, at once to a screen reader too, with a way to try again where that may help. */
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
