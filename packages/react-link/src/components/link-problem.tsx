import { useSyncExternalStore } from 'react'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { problemWords } from '../messages/english'
import { useMessages } from '../messages/mesh-messages-provider'
import type { PartProps } from './use-parts'

export interface LinkProblemProps {
  error: MeshLinkError
  part: PartProps
  /** Without it, there is no button to try again. */
  onRetry?: () => void
}

/**
 * Shows an error, as an alert for screen readers, with a button to try again when that may help. Where the network was
 * missing, it goes when the network is back.
 */
export function LinkProblem({ error, part, onRetry }: LinkProblemProps) {
  const { t } = useMessages(problemWords)
  const isOnline = useSyncExternalStore(
    onOnline,
    () => navigator.onLine,
    () => true,
  )
  if (isOnline && error.code === 'offline') return null
  return (
    <div {...part('problem', 'mesh-link-problem')} role="alert" data-code={error.code}>
      <span {...part('message', 'mesh-link-problem__text')}>{error.userMessage}</span>
      {error.isRetryable && onRetry && (
        <button type="button" {...part('retry', 'mesh-link-problem__retry')} onClick={onRetry}>
          {t.tryAgain}
        </button>
      )}
    </div>
  )
}

/** Calls `listener` when the network is back; returns the function that stops that. */
export function onOnline(listener: () => void): () => void {
  addEventListener('online', listener)
  return () => removeEventListener('online', listener)
}
