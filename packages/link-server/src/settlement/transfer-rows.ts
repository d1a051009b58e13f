import { type Kysely, sql, type Transaction } from 'kysely'
import type { MeshLinkTables, TransferRow } from '../storage/tables'
import type { Change } from '../transfers/apply-observation'

/** Reads stored transfers, by id. */
export async function findTransfers(
  db: Kysely<MeshLinkTables>,
  ids: string[],
): Promise<Map<string, TransferRow>> {
  if (ids.length === 0) return new Map()
  return byId(await selectTransfers(db, ids).execute())
}

/** Reads stored transfers and locks them, always in the same order. */
export async function lockTransfers(
  tx: Transaction<MeshLinkTables>,
  ids: string[],
): Promise<Map<string, TransferRow>> {
  if (ids.length === 0) return new Map()
  return byId(await selectTransfers(tx, ids).forUpdate().execute())
}

function selectTransfers(db: Kysely<MeshLinkTables>, ids: string[]) {
  return db
    .selectFrom('mesh_link_transfers')
    .selectAll()
    .where('transfer_id', 'in', [...new Set(ids)])
    .orderBy('transfer_id')
}

function byId(rows: TransferRow[]): Map<string, TransferRow> {
  return new Map(rows.map((row) => [row.transfer_id, row]))
}

/**
 * Finds the Link sessions that requested the transfers, by transaction id and user. When two sessions have the same
 * transaction id, the newest is used. Changes the rows.
 */
export async function assignLinkSessions(
  tx: Transaction<MeshLinkTables>,
  rows: TransferRow[],
): Promise<void> {
  const unassigned = rows.filter((row) => row.session_id === null && row.transaction_id !== null)
  if (unassigned.length === 0) return
  const sessions = await tx
    .selectFrom('mesh_link_sessions')
    .select(['id', 'user_key', 'transaction_id'])
    .where(
      'transaction_id',
      'in',
      unassigned.map((row) => row.transaction_id),
    )
    .orderBy('created_at')
    .execute()
  const byTransaction = new Map(sessions.map((it) => [`${it.user_key} ${it.transaction_id}`, it.id]))
  for (const row of unassigned)
    row.session_id = byTransaction.get(`${row.user_key} ${row.transaction_id}`) ?? null
}

/** Inserts or updates transfers. */
export async function writeTransfers(tx: Transaction<MeshLinkTables>, rows: TransferRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('mesh_link_transfers')
    .values(rows.map((row) => ({ ...row, details: row.details && JSON.stringify(row.details) })))
    .onConflict((oc) =>
      oc
        .column('transfer_id')
        .doUpdateSet((eb) =>
          Object.fromEntries(
            (Object.keys(rows[0] ?? {}) as (keyof TransferRow)[])
              .filter((name) => name !== 'transfer_id')
              .map((name) => [name, eb.ref(`excluded.${name}`)]),
          ),
        ),
    )
    .execute()
}

/** Adds changes for the integrator's callbacks to the outbox. */
export async function addToOutbox(
  tx: Transaction<MeshLinkTables>,
  changes: { row: TransferRow; change: Change }[],
): Promise<void> {
  if (changes.length === 0) return
  await tx
    .insertInto('mesh_link_outbox')
    .values(
      changes.map(({ row, change }) => ({
        transfer_id: row.transfer_id,
        n: change.n,
        user_key: row.user_key,
        session_id: row.session_id,
        status: change.status,
        previous_status: change.previousStatus,
        transfer: JSON.stringify(change.transfer),
        state: 'due' as const,
        attempts: 0,
        is_parked: false,
        // Due times use the clock of the database, because the clocks of replicas differ.
        due_at: sql<Date>`now()`,
        leased_by: null,
        leased_until: null,
        last_error: null,
        created_at: sql<Date>`now()`,
        done_at: null,
      })),
    )
    .execute()
}
