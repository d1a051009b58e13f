import { type ReactNode, useRef, useState } from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshConnection } from '../../core/contract'
import { useMeshDisconnect } from '../../hooks/use-mesh-disconnect'
import { useMeshHoldings } from '../../hooks/use-mesh-holdings'
import { accountWords, stateWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { formatMoney } from '../amounts/format-amount'
import { connectionState } from '../institution/connection-state'
import { MeshInstitutionIcon } from '../institution/mesh-institution-icon'
import type { PartProps } from '../use-parts'
import { DisconnectQuestion } from './disconnect-question'

interface ConnectionRowProps {
  connection: MeshConnection
  part: PartProps
  appearance: LinkAppearance | undefined
  showBalance: boolean
  actions: ReactNode
  /** The user has confirmed, and disconnecting has started. */
  onConfirmed: () => void
}

/** One saved connection, with a button to disconnect it. */
export function ConnectionRow({
  connection,
  part,
  appearance,
  showBalance,
  actions,
  onConfirmed,
}: ConnectionRowProps) {
  const { id, brokerName, brand, accounts, status } = connection
  const { t } = useMessages(accountWords)
  const { t: states } = useMessages(stateWords)
  const state = connectionState(connection)
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
      <MeshInstitutionIcon name={brokerName} brand={brand} appearance={appearance} />
      <div {...part('details', 'mesh-link-row__text')}>
        <span {...part('name', 'mesh-link-row__name')}>{brokerName}</span>
        <span {...part('accounts', 'mesh-link-row__accounts')}>
          {accounts.map(({ name }) => name).join(', ')}
        </span>
        {state !== 'connected' && state !== 'loginExpired' && (
          <span {...part('note', 'mesh-link-row__note')}>{states[state]}</span>
        )}
      </div>
      {status === 'reconnect_required' ? (
        <span {...part('badge', 'mesh-link-row__badge')}>{states.loginExpired}</span>
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
          aria-label={t.disconnectName(brokerName)}
          aria-expanded={isAsking}
          onClick={isAsking ? keep : () => setIsAsking(true)}
        >
          {t.disconnect}
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

/** The balance of a connection in US dollars. */
function ConnectionBalance({ part, connectionId }: { part: PartProps; connectionId: string }) {
  const { t, locale } = useMessages(accountWords)
  const { data, error } = useMeshHoldings(connectionId)
  if (data) {
    const { totalInFiat, holdings } = data
    return (
      <span {...part('balance', 'mesh-link-row__amount')}>
        {totalInFiat === undefined ? t.assets(holdings.length) : formatMoney(totalInFiat, 'USD', locale)}
      </span>
    )
  }
  if (error) return <span {...part('balance', 'mesh-link-row__accounts')}>{t.balanceUnavailable}</span>
  return (
    <span {...part('bone', 'mesh-link-bone mesh-link-bone--amount')}>
      <span {...part('announcement', 'mesh-link-visually-hidden')}>{t.balanceLoading}</span>
    </span>
  )
}
