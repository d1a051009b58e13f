import type { Transaction } from 'kysely'
import type { MeshTransferStatus } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import type { MeshLinkTables, TransferRow } from '../storage/tables'
import { findKnownTransfer } from './find-known-transfer'
import { observedColumns } from './observed-columns'
import { supersedes } from './supersedes'
import type { TransferObservation } from './transfer-observation'

export interface RecordedObservation {
  row: TransferRow
  /** Status before; `undefined` for a transfer not seen before. */
  from: MeshTransferStatus | undefined
}

/** Writes down what was observed of a transfer. A word that is older than what we know changes no status. */
export async function recordObservation(
  services: Services,
  tx: Transaction<MeshLinkTables>,
  userKey: string,
  it: TransferObservation,
): Promise<RecordedObservation> {
  const { now, onTransferUpdate } = services
  const at = now()
  // Without a listener nobody is to be told later of what happened before there was one.
  const notified = onTransferUpdate ? {} : { notified_status: it.status }

  const known = await findKnownTransfer(tx, userKey, it)
  if (!known) {
    const inserted = await tx
      .insertInto('mesh_link_transfers')
      .values({
        user_key: userKey,
        transfer_id: it.transferId,
        is_provisional: it.isProvisional,
        status: it.status,
        status_at: it.at,
        notified_status: null,
        ...notified,
        ...observedColumns(it),
        created_at: it.createdAt ?? at,
        updated_at: at,
      })
      .onConflict((oc) => oc.columns(['user_key', 'transfer_id']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (inserted) return { row: inserted, from: undefined }
    // Somebody else wrote it in this moment: it is known now.
    return recordObservation(services, tx, userKey, it)
  }

  const isNews = supersedes(it, { status: known.status, at: known.status_at })
  const row = await tx
    .updateTable('mesh_link_transfers')
    .set({
      ...(known.is_provisional && !it.isProvisional && { transfer_id: it.transferId, is_provisional: false }),
      ...(isNews && { status: it.status, status_at: it.at, ...notified }),
      ...(isNews && it.status !== known.status && { updated_at: at }),
      ...observedColumns(it, known),
    })
    .where('user_key', '=', userKey)
    .where('transfer_id', '=', known.transfer_id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { row, from: known.status }
}
