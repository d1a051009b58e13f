import { findAsset } from '../model/catalog/find-asset'
import { findIntegration } from '../model/catalog/find-integration'
import { findNetwork } from '../model/catalog/find-network'
import { unitsToNumber } from '../model/money/units-to-number'
import type { DeliveryRecord, TransferRecord } from '../model/records'

const STATUS_WORDS = { pending: 'Pending', succeeded: 'Succeeded', failed: 'Failed' } as const

/** The body of a transfer webhook: the same for every attempt but for `Id` and `SentTimestamp`. */
export function webhookPayload(
  delivery: DeliveryRecord,
  transfer: TransferRecord,
  attempt: { id: string; now: number },
) {
  const decimals = findAsset(transfer.symbol)?.decimals ?? 0
  return {
    Id: attempt.id,
    EventId: delivery.eventId,
    SentTimestamp: Math.floor(attempt.now / 1000),
    UserId: transfer.userId,
    TransactionId: transfer.clientTransactionId ?? null,
    TransferId: transfer.id,
    TransferStatus: STATUS_WORDS[delivery.status],
    TxHash: transfer.hash,
    Chain: findNetwork(transfer.networkId)?.name ?? null,
    Token: transfer.symbol,
    DestinationAddress: transfer.toAddress,
    SourceAccountProvider: findIntegration(transfer.integrationId)?.name ?? null,
    SourceAmount: unitsToNumber(BigInt(transfer.total), decimals),
    DestinationAmount: unitsToNumber(BigInt(transfer.amount), decimals),
    RefundAddress: transfer.fromAddress,
    Timestamp: delivery.happenedAt,
  }
}
