import type { MeshHoldings } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import type { MeshHoldingsReading } from '../mesh/get-holdings'
import { isTokenRefused } from '../mesh/is-token-refused'
import { MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { authTokenOf } from './auth-token-of'
import { findConnection } from './find-connection'
import { openTokens } from './open-tokens'
import { setConnectionStatus } from './set-connection-status'
import { toWireHoldings } from './to-wire-holdings'

/**
 * Reads the balances of a connection from its institution.
 *
 * @throws `connection_not_found`, `reconnect_required`, `mesh_rejected`, or `MeshApiError`
 */
export async function readHoldings(services: Services, userKey: string, id: string): Promise<MeshHoldings> {
  const row = await findConnection(services, userKey, id)
  const authToken = authTokenOf(await openTokens(services, row))
  if (!authToken) {
    throw new MeshLinkProblem(
      'reconnect_required',
      `${row.broker_name} has not released this account yet. Connect it again after a day to see its balances.`,
    )
  }
  const reading = await services.mesh
    .getHoldings({ authToken, type: row.broker_type })
    .catch((error: unknown): MeshHoldingsReading => {
      if (error instanceof MeshApiError && isTokenRefused(error))
        return { status: 'notAuthorized', positions: [] }
      throw error
    })

  if (reading.status === 'notAuthorized') {
    await setConnectionStatus(services, row, 'reconnect_required')
    throw new MeshLinkProblem(
      'reconnect_required',
      `${row.broker_name} asks for a new login. Connect the account again to see its balances.`,
    )
  }
  if (reading.status !== 'succeeded') {
    throw new MeshLinkProblem(
      'mesh_rejected',
      `${row.broker_name} did not give the balances. Try again in a moment.`,
    )
  }
  await setConnectionStatus(services, row, 'active')
  return toWireHoldings(id, reading, services.now())
}
