import type { MeshTransferRecord } from '../mesh/list-transfers'
import { parseTransferStatus } from './parse-transfer-status'
import { toDate } from './to-date'
import type { TransferObservation } from './transfer-observation'

/**
 * Reads an entry of Mesh's list of transfers.
 *
 * @param readAt when the list was asked for: the list says what is true now, not since when
 * @returns `undefined` for a status that is not known yet
 */
export function fromMeshRecord(it: MeshTransferRecord, readAt: Date): TransferObservation | undefined {
  const status = parseTransferStatus(it.status)
  if (!status) return undefined
  return {
    source: 'mesh',
    transferId: it.id,
    isProvisional: false,
    institutionId: it.institutionTransactionId ?? undefined,
    status,
    at: readAt,
    createdAt: toDate(it.createdTimestamp),
    clientTransactionId: it.clientTransactionId ?? undefined,
    symbol: it.symbol ?? undefined,
    amount: it.amount ?? undefined,
    amountInFiat: it.amountInFiat ?? undefined,
    networkId: it.networkId ?? undefined,
    networkName: it.networkName ?? undefined,
    brokerName: it.from?.name ?? undefined,
    txHash: it.hash ?? undefined,
  }
}
