import type { MeshHolding, MeshHoldings } from 'react-mesh-link/contract'
import type { MeshPosition } from '../mesh/accounts'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Services } from '../services'
import type { ConnectionRow } from '../storage/tables'
import { findConnection, setConnectionStatus } from './find-connection'
import { refreshConnection } from './refresh-connections'
import { authTokenOf, openTokens } from './stored-tokens'

/**
 * Reads the balances of a connection from its institution. When Mesh refuses an access token, a new one is fetched and
 * tried once. When Mesh refuses that too, the connection is kept and marked `reconnect_required`.
 *
 * @throws `connection_not_found`, `reconnect_required`, `access_pending`, or `MeshApiError`
 */
export async function readHoldings(services: Services, userKey: string, id: string): Promise<MeshHoldings> {
  const row = await findConnection(services, userKey, id)
  const first = await tryHoldings(services, row)
  if (first.positions) return toWireHoldings(id, first.positions, services.now())

  const outcome = row.kind === 'unmanaged' ? await refreshConnection(services, row) : 'refused'
  const refreshed = await findConnection(services, userKey, id)
  if (refreshed.sealed_tokens !== row.sealed_tokens) {
    const second = await tryHoldings(services, refreshed)
    if (second.positions) return toWireHoldings(id, second.positions, services.now())
  } else if (outcome === 'busy' || outcome === 'failed') {
    throw new MeshLinkProblem(
      'mesh_unavailable',
      `${row.broker_name} does not accept the access any longer, and new access could not be fetched just now. Try again in a moment.`,
      { headers: { 'Retry-After': '5' }, cause: first.error },
    )
  }
  await setConnectionStatus(services, refreshed, 'reconnect_required')
  throw reconnectRequired(row, first.error)
}

/** @returns the positions, or the error by which Mesh refused the token */
async function tryHoldings(
  services: Services,
  row: ConnectionRow,
): Promise<{ positions: MeshPosition[]; error?: undefined } | { positions?: undefined; error: unknown }> {
  const tokens = await openTokens(services, row)
  if (!tokens) {
    throw new MeshLinkProblem(
      'reconnect_required',
      `The stored access to ${row.broker_name} can no longer be read. Connect the account again.`,
    )
  }
  const authToken = authTokenOf(tokens)
  if (!authToken) {
    if (row.status === 'reconnect_required') throw reconnectRequired(row)
    throw new MeshLinkProblem(
      'access_pending',
      `${row.broker_name} has not given access to this account yet. This takes about a day. There is nothing to do.`,
    )
  }
  try {
    const positions = await services.mesh.getHoldings({ authToken, type: row.broker_type }, row.scope)
    await setConnectionStatus(services, row, 'active')
    return { positions }
  } catch (error) {
    if (error instanceof MeshApiError && isTokenRefused(error)) return { error }
    throw error
  }
}

function reconnectRequired({ broker_name }: ConnectionRow, cause?: unknown): MeshLinkProblem {
  return new MeshLinkProblem(
    'reconnect_required',
    `${broker_name} asks for a new login. Connect the account again to see its balances.`,
    { cause },
  )
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
