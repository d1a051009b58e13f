import type { Kysely } from 'kysely'
import type { MeshLinkTables } from '../storage/tables'
import { MAX_ROWS, table, time } from './table'

/** Lists the changes of connections that were not delivered to the callbacks yet, oldest first. */
export async function listConnectionChanges(
  db: Kysely<MeshLinkTables>,
  onlyParked: boolean,
): Promise<string> {
  let due = db.selectFrom('mesh_link_connection_outbox').where('state', '=', 'due')
  if (onlyParked) due = due.where('is_parked', '=', true)
  const [rows, [all]] = await Promise.all([
    due.selectAll().orderBy('n').limit(MAX_ROWS).execute(),
    due.select((it) => it.fn.countAll<string>().as('count')).execute(),
  ])
  if (rows.length === 0) return onlyParked ? 'Nothing is parked.\n' : 'All changes were delivered.\n'
  return table(
    [
      ['CONNECTION', 'N', 'CHANGE', 'INSTITUTION', 'ATTEMPTS', 'NEXT TRY', 'PARKED', 'LAST ERROR'],
      ...rows.map((row) => [
        row.connection_id,
        String(row.n),
        row.kind,
        row.connection.brokerType,
        String(row.attempts),
        time(row.due_at),
        row.is_parked ? 'parked' : '',
        row.last_error ?? '',
      ]),
    ],
    Number(all?.count),
  )
}
