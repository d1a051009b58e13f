import type { Kysely } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkTables } from '../storage/tables'

/**
 * Makes undelivered changes of transfers and connections due now, and unparks them. A change that is being delivered
 * keeps its lease, so that it is not delivered twice at the same time.
 *
 * @param id id of a transfer or connection; `undefined` for all
 * @throws `MeshLinkConfigError` when nothing with this id has an undelivered change
 */
export async function retryChanges(
  db: Kysely<MeshLinkTables>,
  id: string | undefined,
  now: Date,
): Promise<string> {
  let transfers = db
    .updateTable('mesh_link_outbox')
    .set({ due_at: now, is_parked: false })
    .where('state', '=', 'due')
  let connections = db
    .updateTable('mesh_link_connection_outbox')
    .set({ due_at: now, is_parked: false })
    .where('state', '=', 'due')
  if (id !== undefined) {
    transfers = transfers.where('transfer_id', '=', id)
    connections = connections.where('connection_id', '=', id)
  }
  const updated =
    (await transfers.executeTakeFirstOrThrow()).numUpdatedRows +
    (await connections.executeTakeFirstOrThrow()).numUpdatedRows
  if (updated === 0n && id !== undefined) {
    throw new MeshLinkConfigError([
      'There is no undelivered change with this id. Run "settlements" or "connections" for a list.',
    ])
  }
  return `Due now: ${updated} ${updated === 1n ? 'change' : 'changes'}. A running backend delivers ${updated === 1n ? 'it' : 'them'} in a moment.\n`
}
