'use client'

import { useEffect, useRef, useState } from 'react'
import type { MeshConnection } from '../../core/contract/connection'
import { useMeshDisconnect } from '../../hooks/use-mesh-disconnect'
import { LinkProblem } from '../link-problem'

interface DisconnectButtonProps {
  connection: MeshConnection
  onDisconnected: () => void
}

/** Asks once, then revokes the connection. */
export function DisconnectButton({ connection: { id, brokerName }, onDisconnected }: DisconnectButtonProps) {
  const [isAsking, setIsAsking] = useState(false)
  const { mutate, isPending, error, reset } = useMeshDisconnect()
  const ask = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  // The button that was pressed goes away: the focus follows the question, and comes back with it.
  useEffect(() => {
    if (isAsking) keep.current?.focus()
    else if (wasAsking.current) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  const disconnect = () => mutate(id, { onSuccess: onDisconnected })

  if (!isAsking) {
    return (
      <button
        ref={ask}
        type="button"
        className="mesh-link-row__button"
        aria-label={`Disconnect ${brokerName}`}
        onClick={() => setIsAsking(true)}
      >
        Disconnect
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div role="group" aria-label={`Disconnect ${brokerName}?`} className="mesh-link-row__question">
      <button
        ref={keep}
        type="button"
        className="mesh-link-row__button"
        disabled={isPending}
        onClick={() => {
          reset()
          setIsAsking(false)
        }}
      >
        Keep
      </button>
      <button
        type="button"
        className="mesh-link-row__button mesh-link-row__button--danger"
        aria-label={`Yes, disconnect ${brokerName}`}
        aria-busy={isPending || undefined}
        onClick={() => isPending || disconnect()}
      >
        {isPending ? 'Disconnecting…' : 'Yes, disconnect'}
      </button>
      {error && <LinkProblem error={error} onRetry={disconnect} />}
    </div>
  )
}
