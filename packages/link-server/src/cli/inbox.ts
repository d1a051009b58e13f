import { type Kysely, sql } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkTables } from '../storage/tables'
import { MAX_ROWS, table, time } from './table'

type Db = Kysely<MeshLinkTables>

/** Lists messages that wait for something or could not be read, oldest first, without their bodies. */
export async function listInbox(db: Db): Promise<string> {
  const kept = db.selectFrom('mesh_link_inbox').where('state', 'in', ['waiting', 'unreadable'])
  const [rows, [all]] = await Promise.all([
    kept
      .select(['id', 'source', 'state', 'reason', 'received_at', sql<number>`octet_length(body)`.as('size')])
      .orderBy('id')
      .limit(MAX_ROWS)
      .execute(),
    kept.select((it) => it.fn.countAll<string>().as('count')).execute(),
  ])
  if (rows.length === 0) return 'No message is waiting or unreadable.\n'
  return table(
    [
      ['ID', 'SOURCE', 'STATE', 'REASON', 'RECEIVED', 'BYTES'],
      ...rows.map((row) => [
        String(row.id),
        row.source,
        row.state,
        row.reason ?? '',
        time(row.received_at),
        String(row.size),
      ]),
    ],
    Number(all?.count),
  )
}

/**
 * Reads the exact body of a message.
 *
 * @throws `MeshLinkConfigError` when there is no message with that id
 */
export async function showInbox(db: Db, id: string): Promise<Uint8Array> {
  const row = await db.selectFrom('mesh_link_inbox').select('body').where('id', '=', id).executeTakeFirst()
  if (!row) throw new MeshLinkConfigError(['The inbox has no message with this id. Run "inbox" for a list.'])
  return row.body
}
