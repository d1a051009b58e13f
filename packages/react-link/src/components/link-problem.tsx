import { useEffect } from 'react'
import type { MeshLinkError } from '../core/errors/mesh-link-error'

export interface LinkProblemProps {
  error: MeshLinkError
  /** Without it, there is no button to try again. */
  onRetry?: () => void
}

/** What the console has: several components may show one error, and StrictMode runs effects twice. */
let explained: MeshLinkError | undefined

/** Shows an error, as an alert for screen readers, with a button to try again when that may help. */
export function LinkProblem({ error, onRetry }: LinkProblemProps) {
  const { message, userMessage } = error
  useEffect(() => {
    if (message === userMessage || error === explained) return
    explained = error
    // biome-ignore lint/suspicious/noConsole: nothing else on the page says what to correct
    console.error('react-mesh-link:', message, error.docsPath)
  }, [error, message, userMessage])
  return (
    <div className="mesh-link-problem" role="alert" data-code={error.code}>
      <span className="mesh-link-problem__text">{userMessage}</span>
      {error.isRetryable && onRetry && (
        <button type="button" className="mesh-link-problem__retry" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
