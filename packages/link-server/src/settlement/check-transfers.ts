import { MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import type { TransferRow } from '../storage/tables'
import { keepWords } from './inbox'
import { toBody } from './list-news'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const CHECKS_A_TURN = 20
/** Exchanges take up to a day. What is open for longer is asked about once a day, for a month. */
const OFTEN_FOR_MS = 7 * DAY_MS
const CHECKED_FOR_MS = 30 * DAY_MS
/** A contradiction that Mesh does not clear in so many answers is left as it is. */
const MOST_DISPUTE_CHECKS = 10

/**
 * Asks Mesh about transfers one by one: those whose words contradict each other, those that settled without an amount,
 * and those that are open for longer than webhooks take.
 *
 * @returns how many were asked about
 */
export async function checkTransfers(services: Services): Promise<number> {
  const due = await takeChecks(services)
  for (const row of due) {
    const heardAt = services.now()
    try {
      const { items } = await services.mesh.listTransfers({ id: row.transfer_id, count: 1 })
      const own = items.filter((item) => isRecord(item) && item.id === row.transfer_id)
      await keepWords(
        services,
        own.map((item) => ({ source: 'asked', body: toBody(item), heardAt })),
      )
      if (own.length === 0) await giveUpDispute(services, row)
    } catch (error) {
      // The client has told of it, and the next check is set.
      if (!(error instanceof MeshApiError)) throw error
      // Mesh is away: to wait for it again and again would hold up everything else.
      if (error.code === 'mesh_unavailable') break
    }
  }
  return due.length
}

async function takeChecks({ db, now }: Services): Promise<TransferRow[]> {
  const at = now()
  const next = await db
    .selectFrom('mesh_link_transfers')
    .select('transfer_id')
    .where('check_at', '<=', at)
    .limit(1)
    .executeTakeFirst()
  if (!next) return []
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('mesh_link_transfers')
      .selectAll()
      .where('check_at', '<=', at)
      .orderBy('check_at')
      .limit(CHECKS_A_TURN)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of rows) {
      await tx
        .updateTable('mesh_link_transfers')
        .set({ check_at: nextCheck(row, at), checks: row.checks + 1 })
        .where('transfer_id', '=', row.transfer_id)
        .execute()
    }
    return rows
  })
}

function nextCheck({ held, disputed_status, checks, created_at }: TransferRow, at: Date): Date | null {
  const age = at.getTime() - created_at.getTime()
  const isUrgent = held !== null || disputed_status !== null
  const first = isUrgent ? 5_000 : 2 * MINUTE_MS
  const wait = Math.min(first * 2 ** Math.min(checks, 20), 60 * MINUTE_MS)
  if (age < OFTEN_FOR_MS) return new Date(at.getTime() + wait)
  return age < CHECKED_FOR_MS || isUrgent ? new Date(at.getTime() + DAY_MS) : null
}

/** Mesh does not list the transfer: what was told stays. What was not told goes on waiting. */
async function giveUpDispute({ db }: Services, row: TransferRow): Promise<void> {
  const isTold = row.status === row.told_status
  if (row.disputed_status === null || !isTold || row.checks < MOST_DISPUTE_CHECKS) return
  await db
    .updateTable('mesh_link_transfers')
    .set({ disputed_status: null, check_at: null })
    .where('transfer_id', '=', row.transfer_id)
    .execute()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
