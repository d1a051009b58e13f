import type { Services } from '../handler/services'
import { MeshApiError } from '../mesh/mesh-api-error'
import type { TransferRow } from '../storage/tables'
import { emitTransferChange } from './emit-transfer-change'
import { fromMeshRecord } from './from-mesh-record'
import { recordObservation } from './record-observation'
import type { TransferObservation } from './transfer-observation'

/** Polling pages must not become polling of Mesh. */
const INTERVAL_MS = 2_000
/** After Mesh failed, it gets more time. */
const FAILURE_INTERVAL_MS = 15_000
/** Exchanges take up to a day. What is open for longer will not be settled by asking. */
const OPEN_FOR_MS = 7 * 24 * 60 * 60_000

const OPEN = new Set<TransferRow['status']>(['unconfirmed', 'pending', 'refundPending'])

/**
 * Compares a user's transfers with Mesh's list, when one of them is open and it was not done just now.
 *
 * @returns whether rows may have changed
 */
export async function reconcileTransfers(
  services: Services,
  userKey: string,
  rows: TransferRow[],
): Promise<boolean> {
  const at = services.now()
  const isOpen = (row: TransferRow) =>
    OPEN.has(row.status) && at.getTime() - row.updated_at.getTime() < OPEN_FOR_MS
  if (!rows.some(isOpen) || !(await takeTurn(services, userKey, at))) return false

  try {
    const known = new Map(rows.map((row) => [row.transfer_id, row]))
    const records = await services.mesh.listTransfers({ userId: userKey })
    for (const record of records) {
      // Mesh filters by user; a record of someone else would be a leak.
      if (record.userId && record.userId !== userKey) continue
      const observation = fromMeshRecord(record, at)
      if (!observation || tellsNothingNew(observation, known.get(record.id))) continue
      const recorded = await services.db
        .transaction()
        .execute((tx) => recordObservation(services, tx, userKey, observation))
      emitTransferChange(services, recorded, 'mesh')
    }
  } catch (error) {
    if (!(error instanceof MeshApiError)) throw error
    await setLastTurn(services, userKey, new Date(at.getTime() + FAILURE_INTERVAL_MS))
    return false
  }
  return true
}

/** Most of a list is settled long since. */
function tellsNothingNew(observation: TransferObservation, row: TransferRow | undefined): boolean {
  return row?.status === observation.status && row.tx_hash === (observation.txHash ?? row.tx_hash)
}

/** Whether it is time again; in the database, so that several processes share one turn. */
async function takeTurn({ db }: Services, userKey: string, at: Date): Promise<boolean> {
  const taken = await db
    .updateTable('mesh_link_users')
    .set({ reconciled_at: at })
    .where('user_key', '=', userKey)
    .where((eb) =>
      eb.or([
        eb('reconciled_at', 'is', null),
        eb('reconciled_at', '<=', new Date(at.getTime() - INTERVAL_MS)),
      ]),
    )
    .returning('user_key')
    .executeTakeFirst()
  return taken !== undefined
}

async function setLastTurn({ db }: Services, userKey: string, at: Date): Promise<void> {
  await db.updateTable('mesh_link_users').set({ reconciled_at: at }).where('user_key', '=', userKey).execute()
}
