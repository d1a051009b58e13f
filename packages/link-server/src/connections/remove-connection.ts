import type { Services } from '../handler/services'
import { isTokenRefused } from '../mesh/is-token-refused'
import { MeshApiError } from '../mesh/mesh-api-error'
import { authTokenOf } from './auth-token-of'
import { findConnection } from './find-connection'
import { openTokens } from './open-tokens'

/**
 * Revokes a connection at Mesh, then forgets it. When Mesh cannot be asked, nothing is forgotten: a token that still
 * works must not get out of sight.
 *
 * @throws `connection_not_found`, or `MeshApiError`
 */
export async function removeConnection(services: Services, userKey: string, id: string): Promise<void> {
  const row = await findConnection(services, userKey, id)
  const authToken = authTokenOf(await openTokens(services, row))
  if (authToken) {
    await services.mesh.removeConnection({ authToken, type: row.broker_type }).catch((error: unknown) => {
      const isGoneAlready = error instanceof MeshApiError && isTokenRefused(error)
      if (!isGoneAlready) throw error
    })
  }
  await services.db
    .deleteFrom('mesh_link_connections')
    .where('id', '=', id)
    .where('user_key', '=', userKey)
    // Renewed meanwhile with another token: that one was not revoked.
    .where('token_hash', '=', row.token_hash)
    .execute()
  services.emit({ type: 'connection_removed', connectionId: id, brokerType: row.broker_type })
}
