import type { Services } from '../handler/services'
import { toWireTransfer } from './to-wire-transfer'

/**
 * Tells `onTransferUpdate` of each status of Mesh's that it has not been told of. A status counts as told only once
 * the listener has resolved, so the last one is told at least once.
 *
 * @returns whether all went well; if not, the next call tells it again
 */
export async function notifyTransferUpdates(services: Services, userKey: string): Promise<boolean> {
  const { db, vault, emit, onTransferUpdate } = services
  if (!onTransferUpdate) return true
  const rows = await db
    .selectFrom('mesh_link_transfers')
    .selectAll()
    .where('user_key', '=', userKey)
    .where('status', '!=', 'unconfirmed')
    .where((eb) => eb('status', 'is distinct from', eb.ref('notified_status')))
    .orderBy('status_at')
    .execute()
  if (rows.length === 0) return true

  const user = await db
    .selectFrom('mesh_link_users')
    .select('sealed_user_id')
    .where('user_key', '=', userKey)
    .executeTakeFirstOrThrow()
  const userId = String(await vault.open(user.sealed_user_id, { user: userKey, row: 'user' }))

  for (const row of rows) {
    try {
      await onTransferUpdate({
        userId,
        transfer: toWireTransfer(row),
        ...(row.client_transaction_id && { clientTransactionId: row.client_transaction_id }),
      })
    } catch (error) {
      emit({ type: 'transfer_update_failed', transferId: row.transfer_id, error })
      return false
    }
    await db
      .updateTable('mesh_link_transfers')
      .set({ notified_status: row.status })
      .where('user_key', '=', userKey)
      .where('transfer_id', '=', row.transfer_id)
      .execute()
  }
  return true
}
