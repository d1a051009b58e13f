import { useEffect } from 'react'
import type { describeProblem } from '../core/errors/describe-problem'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { getProvided } from '../on-demand/import-with-retry'

export interface LinkProblemProps {
  error: MeshLinkError
  /** Without it, there is no button to try again. */
  onRetry?: () => void
}

/** What the console has: several components may show one error, and StrictMode runs effects twice. */
let explained: MeshLinkError | undefined

/** Shows an error, as an alert for screen readers, with a button to try again when that may help. */
export function LinkProblem({ error, onRetry }: LinkProblemProps) {
  const describe = getProvided<typeof describeProblem>('describeProblem')
  const { text, hint } = describe?.(error) ?? { text: error.message }
  useEffect(() => {
    if (!hint || error === explained) return
    explained = error
    // biome-ignore lint/suspicious/noConsole: nothing else on the page says what to correct
    console.error(hint)
  }, [error, hint])
  return (
    <div className="mesh-link-problem" role="alert" data-code={error.code}>
      <span className="mesh-link-problem__text">{text}</span>
      {error.isRetryable && onRetry && (
        <button type="button" className="mesh-link-problem__retry" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
