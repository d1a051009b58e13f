import { useEffect, useRef } from 'react'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { LinkProblem } from '../link-problem'
import type { PartProps } from '../use-parts'

interface DisconnectQuestionProps {
  part: PartProps
  brokerName: string
  /** The request is pending and can't be cancelled. */
  isPending: boolean
  error: Error | null
  onKeep: () => void
  onDisconnect: () => void
}

/** Asks the user to confirm. The focus is on the answer that changes nothing. */
export function DisconnectQuestion({
  part,
  brokerName,
  isPending,
  error,
  onKeep,
  onDisconnect,
}: DisconnectQuestionProps) {
  const keep = useRef<HTMLButtonElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div
      role="group"
      aria-label={`Disconnect ${brokerName}?`}
      {...part('confirmation', 'mesh-link-row__question')}
      onKeyDown={({ key }) => key === 'Escape' && onKeep()}
    >
      <p {...part('warning', 'mesh-link-row__asked')}>
        Disconnect {brokerName}? To use it here again, you will have to log in again.
      </p>
      <div {...part('actions', 'mesh-link-row__actions')}>
        <button
          ref={keep}
          type="button"
          {...part('keep', 'mesh-link-row__button')}
          aria-label={`Keep ${brokerName}`}
          disabled={isPending}
          onClick={onKeep}
        >
          Keep
        </button>
        <button
          ref={confirm}
          type="button"
          {...part('confirm', 'mesh-link-row__button mesh-link-row__button--danger')}
          aria-label={isPending ? `Disconnecting ${brokerName}…` : `Yes, disconnect ${brokerName}`}
          aria-busy={isPending || undefined}
          onClick={onDisconnect}
        >
          {isPending ? 'Disconnecting…' : 'Yes, disconnect'}
        </button>
      </div>
      {error && (
        <LinkProblem
          part={part}
          error={toMeshLinkError(
            error,
            'backend_error',
            `${brokerName} could not be disconnected. Try again.`,
          )}
          onRetry={() => {
            // The retry button disappears when it is pressed.
            confirm.current?.focus()
            onDisconnect()
          }}
        />
      )}
    </div>
  )
}
