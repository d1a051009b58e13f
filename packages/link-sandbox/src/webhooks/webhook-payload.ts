import { findAsset } from '../model/catalog/find-asset'
import { findIntegration } from '../model/catalog/find-integration'
import { findNetwork } from '../model/catalog/find-network'
import { unitsToNumber } from '../model/money/units-to-number'
import type { DeliveryRecord, TransferRecord } from '../model/records'
import { STATUS_WORDS } from './status-words'
import { transferSteps } from './transfer-steps'

/** The body of a transfer webhook: the same for every attempt but for `Id` and `SentTimestamp`. */
export function webhookPayload(
  delivery: DeliveryRecord,
  transfer: TransferRecord,
  attempt: { id: string; now: number },
) {
  const { status } = delivery
  const decimals = findAsset(transfer.symbol)?.decimals ?? 0
  const amount = unitsToNumber(BigInt(transfer.amount), decimals)
  const arrives = status === 'pending' || status === 'succeeded'
  const isRefund = status === 'refundPending' || status === 'refundSucceeded'
  return {
    Id: attempt.id,
    EventId: delivery.eventId,
    SentTimestamp: Math.floor(attempt.now / 1000),
    UserId: transfer.userId,
    TransactionId: transfer.clientTransactionId ?? null,
    TransferId: transfer.id,
    TransferStatus: STATUS_WORDS[status],
    // A failed transfer never got to a chain.
    TxHash: status === 'failed' ? null : transfer.hash,
    Chain: findNetwork(transfer.networkId)?.name ?? null,
    Token: transfer.symbol,
    DestinationAddress: transfer.toAddress,
    SourceAccountProvider: findIntegration(transfer.integrationId)?.name ?? null,
    SourceAddress: transfer.fromAddress,
    SourceAmount: unitsToNumber(BigInt(transfer.total), decimals),
    DestinationAmount: arrives ? amount : null,
    RefundAddress: transfer.fromAddress,
    // The one value that Mesh's public pages name.
    RefundType: isRefund ? 'OffChainConvert' : null,
    TransferSteps: transferSteps(delivery, transfer),
    Timestamp: delivery.happenedAt,
  }
}
