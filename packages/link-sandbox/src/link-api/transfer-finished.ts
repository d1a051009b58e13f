import { findAsset } from '../model/catalog/find-asset'
import { findNetwork } from '../model/catalog/find-network'
import { unitsToNumber } from '../model/money/units-to-number'
import type { TransferRecord } from '../model/records'
import type { LinkTransferFinished } from './contract'

/** A transfer as the host learns of it. */
export function transferFinished(transfer: TransferRecord): LinkTransferFinished {
  const decimals = findAsset(transfer.symbol)?.decimals ?? 0
  return {
    status: 'success',
    txId: transfer.institutionTransactionId,
    transferId: transfer.id,
    txHash: transfer.hash,
    fromAddress: transfer.fromAddress,
    toAddress: transfer.toAddress,
    symbol: transfer.symbol,
    amount: unitsToNumber(BigInt(transfer.amount), decimals),
    amountInFiat: unitsToNumber(BigInt(transfer.amountInCents), 2),
    totalAmountInFiat: unitsToNumber(BigInt(transfer.totalInCents), 2),
    networkId: transfer.networkId,
    networkName: findNetwork(transfer.networkId)?.name ?? '',
    userId: transfer.userId,
    ...(transfer.clientTransactionId !== undefined && { clientTransactionId: transfer.clientTransactionId }),
  }
}
