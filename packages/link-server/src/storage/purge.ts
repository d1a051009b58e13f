import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { MeshLinkTables } from './tables'

const DAY_MS = 24 * 60 * 60_000
const HOUR_MS = 60 * 60_000

/** Small batches keep locks few and short. */
const BATCH = 1_000
const BATCHES = 100

/** How many rows were deleted from each table. */
export interface Purged {
  sessions: number
  inbox: number
  reports: number
  connectionChanges: number
  limits: number
}

/**
 * Deletes rows that are no longer needed. Keeps Link sessions that led to a transfer, and messages from Mesh that could
 * not be read. Safe to run on several replicas at once. Rows beyond the batch limit are left for the next run.
 *
 * @param now ages are counted from this time
 * @param options.batch rows per statement, default 1,000
 * @param options.batches statements per table at most, default 100
 */
export async function purge(
  db: Kysely<MeshLinkTables>,
  now: Date,
  { batch = BATCH, batches = BATCHES } = {},
): Promise<Purged> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)

  async function remove(table: keyof MeshLinkTables, condition: RawBuilder<boolean>): Promise<number> {
    let removed = 0
    for (let i = 0; i < batches; i++) {
      // Rows that another replica has locked are skipped: they are being deleted or used.
      const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ctid = any(array(
        select ctid from ${sql.table(table)} as it where ${condition} limit ${batch} for update skip locked
      ))`.execute(db)
      removed += Number(numAffectedRows)
      if (numAffectedRows < batch) break
    }
    return removed
  }

  return {
    sessions: await remove(
      'mesh_link_sessions',
      sql`it.created_at < ${before(90)} and not exists (select 1 from mesh_link_transfers as t where t.session_id = it.id)`,
    ),
    inbox: await remove(
      'mesh_link_inbox',
      sql`it.received_at < ${before(30)} and (it.state = 'done' or (it.state = 'waiting' and it.received_at < ${before(180)}))`,
    ),
    reports: await remove('mesh_link_reports', sql`it.created_at < ${before(180)}`),
    connectionChanges: await remove(
      'mesh_link_connection_outbox',
      sql`(it.state = 'done' and it.done_at < ${before(30)}) or it.created_at < ${before(180)}`,
    ),
    limits: await remove('mesh_link_limits', sql`it.expire < ${now.getTime() - HOUR_MS}`),
  }
}
