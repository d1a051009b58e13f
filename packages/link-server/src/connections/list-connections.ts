import type { MeshConnection } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import { toWireConnection } from './to-wire-connection'

/** A user's connections, oldest first, so that the list keeps its order. */
export async function listConnections({ db }: Services, userKey: string): Promise<MeshConnection[]> {
  const rows = await db
    .selectFrom('mesh_link_connections')
    .select([
      'id',
      'user_key',
      'kind',
      'broker_type',
      'broker_name',
      'accounts',
      'scope',
      'status',
      'brand',
      'created_at',
      'updated_at',
    ])
    .where('user_key', '=', userKey)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toWireConnection)
}
