import type { MeshHolding, MeshHoldings } from 'react-mesh-link/contract'
import type { MeshHoldingsReading } from '../mesh/get-holdings'

/** Balances as the browser sees them. The total is left out when a position has no value: half a sum would mislead. */
export function toWireHoldings(
  connectionId: string,
  { positions }: MeshHoldingsReading,
  readAt: Date,
): MeshHoldings {
  const holdings: MeshHolding[] = []
  for (const { symbol, name, amount, marketValue } of positions) {
    if (!symbol || amount === null || amount === undefined) continue
    holdings.push({
      symbol,
      ...(name && { name }),
      amount,
      ...(typeof marketValue === 'number' && { valueInFiat: marketValue }),
    })
  }
  const isPriced = holdings.every((holding) => holding.valueInFiat !== undefined)
  return {
    connectionId,
    holdings,
    ...(isPriced && { totalInFiat: holdings.reduce((sum, holding) => sum + (holding.valueInFiat ?? 0), 0) }),
    readAt: readAt.toISOString(),
  }
}
