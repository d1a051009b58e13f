import { sql, type Transaction } from 'kysely'
import type { Services } from '../services'
import { holdInbox } from '../settlement/apply-inbox'
import type { MeshLinkTables } from '../storage/tables'
import { formerId } from '../users/mesh-user-ids'
import { type MovedConnections, moveConnections } from './move-connections'

type Tx = Transaction<MeshLinkTables>

/** Tables whose rows only name their user. */
const PLAIN_TABLES = [
  'mesh_link_sessions',
  'mesh_link_transfers',
  'mesh_link_outbox',
  'mesh_link_connection_outbox',
] as const

/** How much went from one user to another. */
export interface MovedUser extends MovedConnections {
  /** Transfers that Mesh has told of. */
  transfers: number
}

/**
 * Gives everything of one user to another user who is stored already, and forgets the first one. Whatever Mesh tells of
 * the first user later belongs to the other user.
 *
 * @param at the time of new rows
 */
export async function moveUser(
  services: Services,
  tx: Tx,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<MovedUser> {
  // A batch that knows the first user must not store a transfer for it afterwards.
  await holdInbox(tx)
  const { rows: users } = await sql<{ user_key: string; mesh_user_id: string | null }>`
    select user_key, mesh_user_id from mesh_link_users where user_key in (${from}, ${to})
    order by user_key for update`.execute(tx)
  const user = users.find(({ user_key }) => user_key === from)
  if (!user) return { moved: [], removed: [], transfers: 0 }

  // A Link session of before went to Mesh with the key of its user.
  await tx
    .updateTable('mesh_link_sessions')
    .set({ mesh_user_id: from })
    .where('user_key', '=', from)
    .where('mesh_user_id', 'is', null)
    .execute()
  const connections = await moveConnections(services, tx, from, to)
  const counts: Record<string, number> = {}
  for (const table of PLAIN_TABLES) {
    const { numUpdatedRows } = await tx
      .updateTable(table)
      .set({ user_key: to })
      .where('user_key', '=', from)
      .executeTakeFirst()
    counts[table] = Number(numUpdatedRows)
  }
  // Both may have reported one transfer, or proved one wallet: the row of the user who stays is kept.
  await sql`
    delete from mesh_link_reports as it where user_key = ${from}
      and exists (select 1 from mesh_link_reports where user_key = ${to} and reference = it.reference)`.execute(
    tx,
  )
  await sql`
    delete from mesh_link_wallets as it where user_key = ${from} and exists (
      select 1 from mesh_link_wallets where user_key = ${to} and address = it.address
        and network_type = it.network_type and verified_at = it.verified_at
    )`.execute(tx)
  for (const table of ['mesh_link_reports', 'mesh_link_wallets', 'mesh_link_mesh_users'] as const) {
    await tx.updateTable(table).set({ user_key: to }).where('user_key', '=', from).execute()
  }
  await tx.deleteFrom('mesh_link_users').where('user_key', '=', from).execute()
  await tx
    .insertInto('mesh_link_mesh_users')
    .values(
      [user.mesh_user_id ?? from, ...(user.mesh_user_id ? [formerId(from)] : [])].map((mesh_user_id) => ({
        mesh_user_id,
        user_key: to,
        created_at: at,
      })),
    )
    // An id that is stored belongs to this user already, or is another user's and stays so.
    .onConflict((oc) => oc.column('mesh_user_id').doNothing())
    .execute()
  return { ...connections, transfers: counts.mesh_link_transfers ?? 0 }
}
