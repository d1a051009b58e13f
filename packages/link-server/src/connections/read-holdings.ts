import type { MeshHolding, MeshHoldings } from 'react-mesh-link/contract'
import type { MeshPosition } from '../mesh/accounts'
import type { Services } from '../services'
import { callWithToken } from './call-with-token'

/**
 * Reads the balances of a connection from its institution.
 *
 * @throws as `callWithToken`
 */
export async function readHoldings(services: Services, userKey: string, id: string): Promise<MeshHoldings> {
  const positions = await callWithToken(services, userKey, id, (token, scope) =>
    services.mesh.getHoldings(token, scope),
  )
  return toWireHoldings(id, positions, services.now())
}

/**
 * Balances as the browser gets them. Without the value of every position there is no total: a partial sum would
 * mislead.
 */
function toWireHoldings(connectionId: string, positions: MeshPosition[], readAt: Date): MeshHoldings {
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
