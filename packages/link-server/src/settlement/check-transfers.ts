import { MeshApiError } from '../mesh/mesh-api-error'
import { isRecord } from '../schemas/values'
import type { Services } from '../services'
import type { TransferRow } from '../storage/tables'
import { storeMessages, toMessageBody } from './inbox'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const CHECKS_PER_RUN = 20
/** Exchanges may take a day. After a week Mesh is asked once a day, until the transfer is 30 days old. */
const OFTEN_FOR_MS = 7 * DAY_MS
const CHECKED_FOR_MS = 30 * DAY_MS
/** After this many answers without the transfer, a dispute is dropped. */
const MAX_DISPUTE_CHECKS = 10

/**
 * Asks Mesh about single transfers whose check is due: disputed transfers, settled transfers without an amount or
 * asset, and transfers that are still open after webhooks should have arrived.
 *
 * @returns how many were checked
 */
export async function checkTransfers(services: Services): Promise<number> {
  const due = await claimDueChecks(services)
  for (const row of due) {
    const heardAt = services.now()
    try {
      const { items } = await services.mesh.listTransfers({ id: row.transfer_id, count: 1 })
      const own = items.filter((item) => isRecord(item) && item.id === row.transfer_id)
      await storeMessages(
        services,
        own.map((item) => ({ source: 'asked', body: toMessageBody(item), heardAt })),
      )
      if (own.length === 0) await dropDispute(services, row)
    } catch (error) {
      // The client has emitted an event, and the next check is scheduled.
      if (!(error instanceof MeshApiError)) throw error
      // Mesh is down. Waiting for each of the other calls would delay all other jobs.
      if (error.code === 'mesh_unavailable') break
    }
  }
  return due.length
}

async function claimDueChecks({ db, now }: Services): Promise<TransferRow[]> {
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
      .limit(CHECKS_PER_RUN)
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

/**
 * Mesh does not list the transfer. A status that the callbacks got is kept; a status that is held back goes on
 * waiting.
 */
async function dropDispute({ db }: Services, row: TransferRow): Promise<void> {
  const isAnnounced = row.status === row.told_status
  if (row.disputed_status === null || !isAnnounced || row.checks < MAX_DISPUTE_CHECKS) return
  await db
    .updateTable('mesh_link_transfers')
    .set({ disputed_status: null, check_at: null })
    .where('transfer_id', '=', row.transfer_id)
    .execute()
}
