import type { MeshHolding, MeshHoldings } from 'react-mesh-link/contract'
import type { MeshPosition } from '../mesh/accounts'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import { findConnection, setConnectionStatus } from './find-connection'
import { authTokenOf, openTokens } from './stored-tokens'

/**
 * Reads the balances of a connection from its institution. When Mesh refuses the token, by a code or in a message, the
 * connection is kept and marked `reconnect_required`.
 *
 * @throws `connection_not_found`, `reconnect_required`, or `MeshApiError`
 */
export async function readHoldings(services: Services, userKey: string, id: string): Promise<MeshHoldings> {
  const row = await findConnection(services, userKey, id)
  const tokens = await openTokens(services, row)
  if (!tokens) {
    throw new MeshLinkProblem(
      'reconnect_required',
      `The stored access to ${row.broker_name} can no longer be read. Connect the account again.`,
    )
  }
  const authToken = authTokenOf(tokens)
  if (!authToken) {
    throw new MeshLinkProblem(
      'reconnect_required',
      `${row.broker_name} has not released this account yet. Connect it again after a day to see its balances.`,
    )
  }
  let positions: MeshPosition[]
  try {
    positions = await services.mesh.getHoldings({ authToken, type: row.broker_type }, row.scope)
  } catch (error) {
    if (!(error instanceof MeshApiError && isTokenRefused(error))) throw error
    await setConnectionStatus(services, row, 'reconnect_required')
    throw new MeshLinkProblem(
      'reconnect_required',
      `${row.broker_name} asks for a new login. Connect the account again to see its balances.`,
      { cause: error },
    )
  }
  await setConnectionStatus(services, row, 'active')
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
