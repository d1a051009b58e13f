import { type ReactNode, useRef, useState } from 'react'
import type { MeshConnection } from '../../core/contract'
import { useMeshDisconnect } from '../../hooks/use-mesh-disconnect'
import { useMeshHoldings } from '../../hooks/use-mesh-holdings'
import type { PartProps } from '../use-parts'
import { DisconnectQuestion } from './disconnect-question'

interface ConnectionRowProps {
  connection: MeshConnection
  part: PartProps
  showBalance: boolean
  actions: ReactNode
  /** The user has confirmed, and disconnecting has started. */
  onConfirmed: () => void
}

/** One saved connection, with a button to disconnect it. */
export function ConnectionRow({ connection, part, showBalance, actions, onConfirmed }: ConnectionRowProps) {
  const { id, brokerName, accounts, status } = connection
  const note = noteOf(connection)
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
    <li {...part('row', 'mesh-link-row')} data-status={status}>
      <Monogram part={part} name={brokerName} />
      <div {...part('details', 'mesh-link-row__text')}>
        <span {...part('name', 'mesh-link-row__name')}>{brokerName}</span>
        <span {...part('accounts', 'mesh-link-row__accounts')}>
          {accounts.map(({ name }) => name).join(', ')}
        </span>
        {note && <span {...part('note', 'mesh-link-row__note')}>{note}</span>}
      </div>
      {status === 'reconnect_required' ? (
        <span {...part('badge', 'mesh-link-row__badge')}>Login expired</span>
      ) : (
        // Without access there is no balance yet.
        status === 'active' && showBalance && <ConnectionBalance part={part} connectionId={id} />
      )}
      <div {...part('actions', 'mesh-link-row__actions')}>
        {actions}
        <button
          ref={ask}
          type="button"
          {...part('disconnect', 'mesh-link-row__button mesh-link-row__button--quiet')}
          aria-label={`Disconnect ${brokerName}`}
          aria-expanded={isAsking}
          onClick={isAsking ? keep : () => setIsAsking(true)}
        >
          Disconnect
        </button>
      </div>
      {isAsking && (
        <DisconnectQuestion
          part={part}
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

/** What the user should know about a connection that works: that it takes a day, or asks for a login again. */
function noteOf({ status, canSkipLogin, kind, scope }: MeshConnection): string | undefined {
  if (status === 'pending_access') return 'Access follows within about a day'
  // A wallet has no login, and what can only be read is never transferred from.
  const hasLogin = status === 'active' && scope === 'write' && kind !== 'wallet'
  return hasLogin && !canSkipLogin ? 'Transfers need a login' : undefined
}

const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' })

/** The balance of a connection in US dollars. */
function ConnectionBalance({ part, connectionId }: { part: PartProps; connectionId: string }) {
  const { data, error } = useMeshHoldings(connectionId)
  if (data) {
    const { totalInFiat, holdings } = data
    return (
      <span {...part('balance', 'mesh-link-row__amount')}>
        {totalInFiat === undefined
          ? `${holdings.length} ${holdings.length === 1 ? 'asset' : 'assets'}`
          : dollars.format(totalInFiat)}
      </span>
    )
  }
  if (error) return <span {...part('balance', 'mesh-link-row__accounts')}>Balance unavailable</span>
  return (
    <span {...part('bone', 'mesh-link-bone mesh-link-bone--amount')}>
      <span {...part('announcement', 'mesh-link-visually-hidden')}>Loading balance</span>
    </span>
  )
}

/** The first letter of an institution's name, in place of its logo. */
function Monogram({ part, name }: { part: PartProps; name: string }) {
  return (
    <span aria-hidden="true" {...part('monogram', 'mesh-link-monogram')}>
      {Array.from(name.trim())[0]?.toUpperCase() ?? '?'}
    </span>
  )
}
