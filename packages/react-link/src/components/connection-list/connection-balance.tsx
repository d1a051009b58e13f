'use client'

import { useMeshHoldings } from '../../hooks/use-mesh-holdings'

const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' })

/** What an account holds, in US dollars. */
export function ConnectionBalance({ connectionId }: { connectionId: string }) {
  const { data, error } = useMeshHoldings(connectionId)
  if (error) return <span className="mesh-link-row__accounts">Balance unavailable</span>
  if (!data)
    return (
      <span role="status" aria-label="Loading balance" className="mesh-link-bone mesh-link-bone--amount" />
    )
  return (
    <span className="mesh-link-row__amount">
      {data.totalInFiat === undefined ? `${data.holdings.length} assets` : dollars.format(data.totalInFiat)}
    </span>
  )
}
