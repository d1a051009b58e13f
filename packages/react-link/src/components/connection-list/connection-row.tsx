import type { ReactNode } from 'react'
import type { MeshConnection } from '../../core/contract/connection'
import { ConnectionBalance } from './connection-balance'
import { DisconnectButton } from './disconnect-button'
import { Monogram } from './monogram'

interface ConnectionRowProps {
  connection: MeshConnection
  showBalance: boolean
  actions: ReactNode
  onConfirmed: () => void
}

/** One saved connection. */
export function ConnectionRow({ connection, showBalance, actions, onConfirmed }: ConnectionRowProps) {
  const { brokerName, accounts, status } = connection
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
        showBalance && <ConnectionBalance connectionId={connection.id} />
      )}
      <div className="mesh-link-row__actions">
        {actions}
        <DisconnectButton connection={connection} onConfirmed={onConfirmed} />
      </div>
    </li>
  )
}
