import { useEffect, useRef } from 'react'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { accountWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
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
  const { t } = useMessages(accountWords)
  const keep = useRef<HTMLButtonElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div
      role="group"
      aria-label={t.disconnectQuestion(brokerName)}
      {...part('confirmation', 'mesh-link-row__question')}
      onKeyDown={({ key }) => key === 'Escape' && onKeep()}
    >
      <p {...part('warning', 'mesh-link-row__asked')}>
        {t.disconnectQuestion(brokerName)} {t.disconnectWarning}
      </p>
      <div {...part('actions', 'mesh-link-row__actions')}>
        <button
          ref={keep}
          type="button"
          {...part('keep', 'mesh-link-row__button')}
          aria-label={t.keepName(brokerName)}
          disabled={isPending}
          onClick={onKeep}
        >
          {t.keep}
        </button>
        <button
          ref={confirm}
          type="button"
          {...part('confirm', 'mesh-link-row__button mesh-link-row__button--danger')}
          aria-label={isPending ? t.disconnectingName(brokerName) : t.confirmDisconnectName(brokerName)}
          aria-busy={isPending || undefined}
          onClick={onDisconnect}
        >
          {isPending ? t.disconnecting : t.confirmDisconnect}
        </button>
      </div>
      {error && (
        <LinkProblem
          part={part}
          error={toMeshLinkError(error, 'backend_error', t.notDisconnected(brokerName))}
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
