import type { PreviewTransferResponse } from '@meshconnect/node-api'
import { LIFETIMES } from '../../model/lifetimes'
import type { ManagedPreview } from '../../model/managed/preview-managed-transfer'
import { unitsToNumber } from '../../model/money/units-to-number'
import type { PreviewRecord } from '../../model/records'
import { sourceAddress } from '../../model/source-address'
import { fee } from './fee'

/** Mesh's view of a previewed transfer. */
export function previewModel(previewed: ManagedPreview) {
  const { preview, offer } = previewed
  return {
    status: preview ? 'succeeded' : 'requiresFunding',
    previewResult: preview ? previewResult(previewed, preview) : null,
    transferBalanceFundingAvailability: preview ? null : fundingModel(offer),
    transferFromAnotherAccountAvailabilityInfo: null,
  } satisfies PreviewTransferResponse
}

function previewResult({ offer, account }: ManagedPreview, preview: PreviewRecord) {
  const { asset, route, price } = offer
  const amountOf = (units: bigint) => unitsToNumber(units, asset.decimals)
  const fiatOf = (cents: bigint) => unitsToNumber(cents, 2)
  const [amount, amountInFiat] = [amountOf(price.amount), fiatOf(price.amountInCents)]
  const [total, totalInFiat] = [amountOf(price.total), fiatOf(price.totalInCents)]
  const fromAddress = sourceAddress(route.network, account.accountId)
  return {
    previewId: preview.id,
    previewExpiresIn: LIFETIMES.preview / 1000,
    fromAddress,
    refundAddress: fromAddress,
    toAddress: preview.toAddress,
    addressTag: preview.addressTag ?? null,
    symbol: asset.symbol,
    amount,
    amountInFiat,
    totalEstimatedAmount: total,
    totalEstimatedAmountInFiat: totalInFiat,
    networkId: route.network.id,
    networkName: route.network.name,
    contractAddress: null,
    institutionTransferFee: fee(asset, price.institutionFee, price.institutionFeeInCents),
    estimatedNetworkGasFee: fee(asset, price.networkFee, price.networkFeeInCents),
    estimatedNetworkGasFeeDetails: null,
    decimalPlaces: asset.decimals,
    unitPrice: Number(asset.price),
    clientTransactionId: preview.clientTransactionId ?? null,
    clientFee: null,
    customClientFee: fee(asset, price.clientFee, price.clientFeeInCents),
    processingFeeRetainMethod: null,
    transferType: preview.type,
    isCustomClientFeeProvided: false,
    amountWithCustomClientFee: amountOf(price.amount + price.clientFee),
    isFeeIncluded: preview.feesIncluded,
    amountToReceive: amount,
    amountToReceiveInFiat: amountInFiat,
    transferAmountToRequest: amount,
    isMaximumAmount: offer.isMaximum,
    fiatCurrency: 'USD',
    isBridging: false,
    bridgingDetails: null,
    totalEstimatedAmountPlusConversionFeesInFiat: totalInFiat,
  }
}

function fundingModel({ asset, price }: ManagedPreview['offer']) {
  return {
    status: 'available' as const,
    transferTotalAmount: unitsToNumber(price.total, asset.decimals),
    unitPrice: Number(asset.price),
    gasFeeBuffer: null,
    symbol: asset.symbol,
    transferTotalAmountInFiat: unitsToNumber(price.totalInCents, 2),
  }
}
