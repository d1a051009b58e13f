import type { TransferFee, TransferModel } from '@meshconnect/node-api'
import { type Asset, decimalsOf } from '../model/catalog/assets'
import { findIntegration } from '../model/catalog/integrations'
import { findNetwork } from '../model/catalog/networks'
import { unitsToNumber } from '../model/money'
import type { TransferRecord } from '../model/state/transfer-records'
import type { BrokerTypes } from '../options'
import { brokerTypeOf } from './broker-type'

/** A transfer in the form of Mesh's API. */
export function transferModel(transfer: TransferRecord, brokerTypes: BrokerTypes) {
  const decimals = decimalsOf(transfer.symbol)
  const integration = findIntegration(transfer.integrationId)
  const network = findNetwork(transfer.networkId)
  const amountOf = (units: string) => unitsToNumber(BigInt(units), decimals)
  const fiatOf = (cents: string) => unitsToNumber(BigInt(cents), 2)
  const feeOf = (units: string, cents: string) =>
    fee({ symbol: transfer.symbol, decimals }, BigInt(units), BigInt(cents))
  const amount = amountOf(transfer.amount)
  const amountInFiat = fiatOf(transfer.amountInCents)
  const feesInCents = BigInt(transfer.totalInCents) - BigInt(transfer.amountInCents)
  const seconds = Math.floor(transfer.executedAt / 1000)
  return {
    id: transfer.id,
    clientTransactionId: transfer.clientTransactionId ?? null,
    institutionTransactionId: transfer.institutionTransactionId,
    userId: transfer.userId,
    status: transfer.status,
    amountInFiat,
    amountToReceiveInFiat: amountInFiat,
    amountInFiatCurrencyCode: 'USD',
    amount,
    amountToReceive: amount,
    symbol: transfer.symbol,
    networkName: network?.name ?? null,
    networkId: transfer.networkId,
    createdTimestamp: seconds,
    from: integration && {
      id: integration.id,
      type: brokerTypeOf(integration, brokerTypes),
      name: integration.name,
      logoUrl: null,
    },
    hash: transfer.hash,
    subClientId: transfer.subClientId ?? null,
    gasFee: feeOf(transfer.networkFee, transfer.networkFeeInCents),
    withdrawalFee: feeOf(transfer.institutionFee, transfer.institutionFeeInCents),
    processingFee: feeOf(transfer.clientFee, transfer.clientFeeInCents),
    executedTimestamp: seconds,
    transferType: transfer.type,
    isFeeIncluded: transfer.feesIncluded,
    sourceAmount: amountOf(transfer.total),
    destinationAmount: amount,
    destinationAmountInFiat: amountInFiat,
    totalFeesAmountInFiat: unitsToNumber(feesInCents, 2),
    totalTransactionAmountInFiat: fiatOf(transfer.totalInCents),
    fundingMethods: [],
    destinationAddress: transfer.toAddress,
    refundAddress: transfer.fromAddress,
  } satisfies TransferModel
}

/** A fee in the asset and in US dollars. */
export function fee(asset: Pick<Asset, 'symbol' | 'decimals'>, units: bigint, cents: bigint): TransferFee {
  return {
    fee: unitsToNumber(units, asset.decimals),
    feeCurrency: asset.symbol,
    feeInFiat: unitsToNumber(cents, 2),
  }
}
