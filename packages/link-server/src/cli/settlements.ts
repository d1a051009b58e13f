import type { Kysely } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkTables } from '../storage/tables'
import { MOST_ROWS, table, time } from './table'

type Db = Kysely<MeshLinkTables>

/** What the integrator is still to be told, the oldest first. */
export async function listSettlements(db: Db, onlyParked: boolean): Promise<string> {
  let due = db.selectFrom('mesh_link_outbox').where('state', '=', 'due')
  if (onlyParked) due = due.where('is_parked', '=', true)
  const [rows, [all]] = await Promise.all([
    due.selectAll().orderBy('created_at').orderBy('transfer_id').orderBy('n').limit(MOST_ROWS).execute(),
    due.select((it) => it.fn.countAll<string>().as('count')).execute(),
  ])
  if (rows.length === 0) return onlyParked ? 'Nothing is parked.\n' : 'Everything has been told.\n'
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

/** What Mesh calls settled and is not told, or on which Mesh contradicts itself. */
export async function listHeld(db: Db): Promise<string> {
  const held = db
    .selectFrom('mesh_link_transfers')
    .where((eb) => eb.or([eb('held', 'is not', null), eb('disputed_status', 'is not', null)]))
  const [rows, [all]] = await Promise.all([
    held.selectAll().orderBy('created_at').orderBy('transfer_id').limit(MOST_ROWS).execute(),
    held.select((it) => it.fn.countAll<string>().as('count')).execute(),
  ])
  if (rows.length === 0) return 'Nothing is held back.\n'
  return table(
    [
      ['TRANSFER', 'STATUS', 'TOLD', 'CONTRADICTED BY', 'MESH IS ASKED', 'WHY'],
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

/**
 * Makes what is still to be told due now, and unparks it. One that is being told at this moment is not told twice at a
 * time: its lease stays.
 *
 * @param transferId `undefined` for all
 * @throws `MeshLinkConfigError` when nothing of that transfer is still to be told
 */
export async function retrySettlements(db: Db, transferId: string | undefined, now: Date): Promise<string> {
  let update = db
    .updateTable('mesh_link_outbox')
    .set({ due_at: now, is_parked: false })
    .where('state', '=', 'due')
  if (transferId !== undefined) update = update.where('transfer_id', '=', transferId)
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n && transferId !== undefined) {
    throw new MeshLinkConfigError([
      'Nothing of this transfer is still to be told. "settlements" lists what is.',
    ])
  }
  return `Due now: ${numUpdatedRows} ${numUpdatedRows === 1n ? 'change' : 'changes'}. A running backend tells ${numUpdatedRows === 1n ? 'it' : 'them'} within moments.\n`
}
