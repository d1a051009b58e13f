import { findAsset } from '../model/catalog/find-asset'
import { findNetwork } from '../model/catalog/find-network'
import { unitsToNumber } from '../model/money/units-to-number'
import type { DeliveryRecord, TransferRecord, TransferStage } from '../model/records'

const SENDING: Record<TransferStage, string> = {
  pending: 'Pending',
  succeeded: 'Succeeded',
  failed: 'Failed',
  refundPending: 'Failed',
  refundSucceeded: 'Failed',
}

/** The way of the asset so far: out, and back when it is refunded. Mesh names `TransferSteps`; what is in one is our guess. */
export function transferSteps({ status, happenedAt }: DeliveryRecord, transfer: TransferRecord) {
  const decimals = findAsset(transfer.symbol)?.decimals ?? 0
  const common = {
    Chain: findNetwork(transfer.networkId)?.name ?? null,
    Token: transfer.symbol,
    Amount: unitsToNumber(BigInt(transfer.amount), decimals),
  }
  const sending = {
    Type: 'Transfer',
    Status: SENDING[status],
    ...common,
    FromAddress: transfer.fromAddress,
    ToAddress: transfer.toAddress,
    TxHash: status === 'failed' ? null : transfer.hash,
    Timestamp: transfer.executedAt,
  }
  if (status !== 'refundPending' && status !== 'refundSucceeded') return [sending]
  const refund = {
    Type: 'Refund',
    Status: status === 'refundPending' ? 'Pending' : 'Succeeded',
    ...common,
    FromAddress: transfer.toAddress,
    ToAddress: transfer.fromAddress,
    TxHash: null,
    Timestamp: happenedAt,
  }
  return [sending, refund]
}
