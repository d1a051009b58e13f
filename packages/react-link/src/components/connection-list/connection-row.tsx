import { type ReactNode, useRef, useState } from 'react'
import type { MeshConnection } from '../../core/contract/connection'
import { useMeshDisconnect } from '../../hooks/use-mesh-disconnect'
import { ConnectionBalance } from './connection-balance'
import { DisconnectQuestion } from './disconnect-question'
import { Monogram } from './monogram'

interface ConnectionRowProps {
  connection: MeshConnection
  showBalance: boolean
  actions: ReactNode
  /** The user wants it gone, and it is on its way. */
  onConfirmed: () => void
}

/** One saved connection, with a way to disconnect it. */
export function ConnectionRow({ connection, showBalance, actions, onConfirmed }: ConnectionRowProps) {
  const { id, brokerName, accounts, status } = connection
  const { mutate, isPending, error, reset } = useMeshDisconnect()
  const [isAsking, setIsAsking] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)

  const keep = () => {
    if (isPending) return
    reset()
    setIsAsking(false)
    ask.current?.focus()
  }
  const disconnect = () => {
    if (isPending) return
    onConfirmed()
    mutate(id)
  }

  return (
    <li className="mesh-link-row" data-status={status}>
      <Monogram name={brokerName} />
      <div className="mesh-link-row__text">
        <span className="mesh-link-row__name">{brokerName}</span>
        <span className="mesh-link-row__accounts">{accounts.map(({ name }) => name).join(', ')}</span>
      </div>
      {status === 'reconnect_required' ? (
        <span className="mesh-link-row__badge">Login expired</span>
      ) : (
        showBalance && <ConnectionBalance connectionId={id} />
      )}
      <div className="mesh-link-row__actions">
        {actions}
        <button
          ref={ask}
          type="button"
          className="mesh-link-row__button mesh-link-row__button--quiet"
          aria-label={`Disconnect ${brokerName}`}
          aria-expanded={isAsking}
          onClick={isAsking ? keep : () => setIsAsking(true)}
        >
          Disconnect
        </button>
      </div>
      {isAsking && (
        <DisconnectQuestion
          brokerName={brokerName}
          isPending={isPending}
          error={error}
          onKeep={keep}
          onDisconnect={disconnect}
        />
      )}
    </li>
  )
}
