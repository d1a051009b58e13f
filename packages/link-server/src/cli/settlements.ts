import type { Kysely } from 'kysely'
import type { MeshLinkTables } from '../storage/tables'
import { MAX_ROWS, table, time } from './table'

type Db = Kysely<MeshLinkTables>

/** Lists the changes that were not delivered to the callbacks yet, oldest first. */
export async function listSettlements(db: Db, onlyParked: boolean): Promise<string> {
  let due = db.selectFrom('mesh_link_outbox').where('state', '=', 'due')
  if (onlyParked) due = due.where('is_parked', '=', true)
  const [rows, [all]] = await Promise.all([
    due.selectAll().orderBy('created_at').orderBy('transfer_id').orderBy('n').limit(MAX_ROWS).execute(),
    due.select((it) => it.fn.countAll<string>().as('count')).execute(),
  ])
  if (rows.length === 0) return onlyParked ? 'Nothing is parked.\n' : 'All changes were delivered.\n'
  return table(
    [
      ['TRANSFER', 'N', 'STATUS', 'ATTEMPTS', 'NEXT TRY', 'PARKED', 'LAST ERROR'],
      ...rows.map((row) => [
        row.transfer_id,
        String(row.n),
        row.status,
        String(row.attempts),
        time(row.due_at),
        row.is_parked ? 'parked' : '',
        row.last_error ?? '',
      ]),
    ],
    Number(all?.count),
  )
}

/** Lists settled transfers that are held back, and transfers for which Mesh sent contradictory statuses. */
export async function listHeld(db: Db): Promise<string> {
  const held = db
    .selectFrom('mesh_link_transfers')
    .where((eb) => eb.or([eb('held', 'is not', null), eb('disputed_status', 'is not', null)]))
  const [rows, [all]] = await Promise.all([
    held.selectAll().orderBy('created_at').orderBy('transfer_id').limit(MAX_ROWS).execute(),
    held.select((it) => it.fn.countAll<string>().as('count')).execute(),
  ])
  if (rows.length === 0) return 'Nothing is held back.\n'
  return table(
    [
      ['TRANSFER', 'STATUS', 'DELIVERED', 'CONTRADICTED BY', 'NEXT CHECK', 'REASON'],
      ...rows.map((row) => [
        row.transfer_id,
        row.status,
        row.told_status ?? '',
        row.disputed_status ?? '',
        row.check_at ? time(row.check_at) : '',
        row.held ?? '',
      ]),
    ],
    Number(all?.count),
  )
}
