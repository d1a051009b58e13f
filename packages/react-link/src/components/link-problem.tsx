import { useEffect, useState } from 'react'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import type { PartProps } from './use-parts'

export interface LinkProblemProps {
  error: MeshLinkError
  part: PartProps
  /** Without it, there is no button to try again. */
  onRetry?: () => void
  /** Called when the network is back, after an error of the network. */
  onOnline?: () => void
}

/**
 * Shows an error, as an alert for screen readers, with a button to try again when that may help. Where the network was
 * missing, it goes when the network is back.
 */
export function LinkProblem({ error, part, onRetry, onOnline }: LinkProblemProps) {
  const { code, userMessage } = error
  const [gone, setGone] = useState<MeshLinkError>()
  useEffect(() => {
    const goOnline = () => {
      setGone(error)
      onOnline?.()
    }
    if (code === 'offline') addEventListener('online', goOnline)
    return () => removeEventListener('online', goOnline)
  }, [error, code, onOnline])
  if (gone === error) return null
  return (
    <div {...part('problem', 'mesh-link-problem')} role="alert" data-code={code}>
      <span {...part('message', 'mesh-link-problem__text')}>{userMessage}</span>
      {error.isRetryable && onRetry && (
        <button type="button" {...part('retry', 'mesh-link-problem__retry')} onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
