import type { MeshTransfer } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import type { TransferRow } from '../storage/tables'
import { notifyTransferUpdates } from './notify-transfer-updates'
import { reconcileTransfers } from './reconcile-transfers'
import { toWireTransfer } from './to-wire-transfer'

const NEWEST = 100

/** A user's newest 100 transfers, newest first. While one is open, Mesh is asked too: a webhook may get lost. */
export async function listTransfers(services: Services, userKey: string): Promise<MeshTransfer[]> {
  let rows = await readNewest(services, userKey)
  if (await reconcileTransfers(services, userKey, rows)) rows = await readNewest(services, userKey)
  // What the listener was not told, also because it failed, it is told now; the user's list does not depend on it.
  if (rows.some(isUntold)) await notifyTransferUpdates(services, userKey)
  return rows.map(toWireTransfer)
}

function isUntold({ status, notified_status }: TransferRow): boolean {
  return status !== 'unconfirmed' && status !== notified_status
}

function readNewest({ db }: Services, userKey: string): Promise<TransferRow[]> {
  return db
    .selectFrom('mesh_link_transfers')
    .selectAll()
    .where('user_key', '=', userKey)
    .orderBy('created_at', 'desc')
    .orderBy('transfer_id')
    .limit(NEWEST)
    .execute()
}
