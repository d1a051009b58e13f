import type { Transaction } from 'kysely'
import type { MeshLinkTables, TransferRow } from '../storage/tables'
import type { TransferObservation } from './transfer-observation'

/**
 * The row an observation is about, locked: by its id, or, as older Links report a transfer without Mesh's id, by
 * what else tells it.
 */
export async function findKnownTransfer(
  tx: Transaction<MeshLinkTables>,
  userKey: string,
  it: TransferObservation,
): Promise<TransferRow | undefined> {
  const ofUser = tx.selectFrom('mesh_link_transfers').selectAll().where('user_key', '=', userKey).forUpdate()
  const byId = await ofUser.where('transfer_id', '=', it.transferId).executeTakeFirst()
  if (byId) return byId

  if (!it.isProvisional && !it.institutionId && !it.txHash && !it.clientTransactionId) return undefined
  const { institutionId, txHash, clientTransactionId } = it
  return (
    ofUser
      // A full id is only ever matched by a row without one, and the other way round.
      .where('is_provisional', '=', !it.isProvisional)
      .where((eb) =>
        eb.or([
          ...(institutionId ? [eb('transfer_id', '=', institutionId)] : []),
          ...(txHash ? [eb('tx_hash', '=', txHash)] : []),
          ...(clientTransactionId ? [eb('client_transaction_id', '=', clientTransactionId)] : []),
        ]),
      )
      .orderBy('created_at', 'desc')
      .executeTakeFirst()
  )
}
