import { useEffect, useRef, useState } from 'react'
import type { MeshConnection } from '../../core/contract/connection'
import { toMeshLinkError } from '../../core/errors/to-mesh-link-error'
import { useMeshDisconnect } from '../../hooks/use-mesh-disconnect'
import { LinkProblem } from '../link-problem'

interface DisconnectButtonProps {
  connection: MeshConnection
  /** The user wants it gone, and it is on its way. */
  onConfirmed: () => void
}

/** Asks once, then revokes the connection. */
export function DisconnectButton({ connection: { id, brokerName }, onConfirmed }: DisconnectButtonProps) {
  const [isAsking, setIsAsking] = useState(false)
  const { mutate, isPending, error, reset } = useMeshDisconnect()
  const ask = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  // The button that was pressed is hidden: the focus follows the question, and comes back with it.
  useEffect(() => {
    if (isAsking) keep.current?.focus()
    else if (wasAsking.current) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  const cancel = () => {
    if (isPending) return
    reset()
    setIsAsking(false)
  }
  const disconnect = () => {
    if (isPending) return
    // A retry goes away when it is pressed.
    confirm.current?.focus()
    onConfirmed()
    mutate(id)
  }

  return (
    <>
      <button
        ref={ask}
        type="button"
        className="mesh-link-row__button"
        // Keeps its room, so that nothing beside it moves.
        style={isAsking ? { visibility: 'hidden' } : undefined}
        aria-label={`Disconnect ${brokerName}`}
        onClick={() => setIsAsking(true)}
      >
        Disconnect
      </button>
      {isAsking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
        <div
          role="group"
          aria-label={`Disconnect ${brokerName}?`}
          className="mesh-link-row__question"
          onKeyDown={({ key }) => key === 'Escape' && cancel()}
        >
          <p className="mesh-link-row__asked">
            Disconnect {brokerName}? To use it again, you log in to it again.
          </p>
          <button
            ref={keep}
            type="button"
            className="mesh-link-row__button"
            aria-label={`Keep ${brokerName}`}
            disabled={isPending}
            onClick={cancel}
          >
            Keep
          </button>
          <button
            ref={confirm}
            type="button"
            className="mesh-link-row__button mesh-link-row__button--danger"
            aria-label={isPending ? `Disconnecting ${brokerName}…` : `Yes, disconnect ${brokerName}`}
            aria-busy={isPending || undefined}
            onClick={disconnect}
          >
            {isPending ? 'Disconnecting…' : 'Yes, disconnect'}
          </button>
          {error && (
            <LinkProblem
              error={toMeshLinkError(
                error,
                'backend_error',
                `${brokerName} could not be disconnected. Try again.`,
              )}
              onRetry={disconnect}
            />
          )}
        </div>
      )}
    </>
  )
}
