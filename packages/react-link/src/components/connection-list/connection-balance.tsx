import { useMeshHoldings } from '../../hooks/use-mesh-holdings'

const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' })

/** What an account holds, in US dollars. */
export function ConnectionBalance({ connectionId }: { connectionId: string }) {
  const { data, error } = useMeshHoldings(connectionId)
  if (data) {
    const { totalInFiat, holdings } = data
    return (
      <span className="mesh-link-row__amount">
        {totalInFiat === undefined
          ? `${holdings.length} ${holdings.length === 1 ? 'asset' : 'assets'}`
          : dollars.format(totalInFiat)}
      </span>
    )
  }
  if (error) return <span className="mesh-link-row__accounts">Balance unavailable</span>
  return (
    <span className="mesh-link-bone mesh-link-bone--amount">
      <span className="mesh-link-visually-hidden">Loading balance</span>
    </span>
  )
}
