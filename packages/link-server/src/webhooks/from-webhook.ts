import { parseTransferStatus } from '../transfers/parse-transfer-status'
import { toDate } from '../transfers/to-date'
import type { TransferObservation } from '../transfers/transfer-observation'
import type { MeshWebhook } from './webhook-schema'

/** Reads a webhook. `undefined` for a status that is not known yet. */
export function fromWebhook(it: MeshWebhook, receivedAt: Date): TransferObservation | undefined {
  const status = parseTransferStatus(it.TransferStatus)
  if (!status) return undefined
  return {
    source: 'webhook',
    transferId: it.TransferId,
    isProvisional: false,
    status,
    at: toDate(it.Timestamp) ?? toDate(it.SentTimestamp) ?? receivedAt,
    clientTransactionId: it.TransactionId,
    symbol: it.Token,
    amount: it.DestinationAmount ?? it.SourceAmount,
    networkName: it.Chain,
    brokerName: it.SourceAccountProvider,
    fromAddress: it.SourceAddress,
    toAddress: it.DestinationAddress,
    txHash: it.TxHash,
  }
}
