import type { Services } from '../handler/services'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { ConnectionRow } from '../storage/tables'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A connection of this user. Another user's is answered like one that does not exist.
 *
 * @throws `connection_not_found`
 */
export async function findConnection({ db }: Services, userKey: string, id: string): Promise<ConnectionRow> {
  const row = UUID.test(id)
    ? await db
        .selectFrom('mesh_link_connections')
        .selectAll()
        .where('id', '=', id)
        .where('user_key', '=', userKey)
        .executeTakeFirst()
    : undefined
  if (!row) {
    throw new MeshLinkProblem(
      'connection_not_found',
      'You have no connection with that id. It may have been disconnected; read the list again.',
    )
  }
  return row
}
