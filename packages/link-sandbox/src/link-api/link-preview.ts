import { findAsset } from '../model/catalog/find-asset'
import { findNetwork } from '../model/catalog/find-network'
import { unitsToNumber } from '../model/money/units-to-number'
import type { PreviewRecord } from '../model/records'
import type { LinkPreview } from './contract'
import { linkFundingPart } from './link-funding-part'

/** The Link UI's view of a preview. @param now epoch ms */
export function linkPreview(preview: PreviewRecord, now: number): LinkPreview {
  const decimals = findAsset(preview.symbol)?.decimals ?? 0
  const amountOf = (units: string) => unitsToNumber(BigInt(units), decimals)
  const fiatOf = (cents: string) => unitsToNumber(BigInt(cents), 2)
  return {
    previewId: preview.id,
    symbol: preview.symbol,
    networkId: preview.networkId,
    networkName: findNetwork(preview.networkId)?.name ?? '',
    toAddress: preview.toAddress,
    amount: amountOf(preview.amount),
    amountInFiat: fiatOf(preview.amountInCents),
    networkFee: amountOf(preview.networkFee),
    networkFeeInFiat: fiatOf(preview.networkFeeInCents),
    institutionFee: amountOf(preview.institutionFee),
    institutionFeeInFiat: fiatOf(preview.institutionFeeInCents),
    clientFee: amountOf(preview.clientFee),
    clientFeeInFiat: fiatOf(preview.clientFeeInCents),
    total: amountOf(preview.total),
    totalInFiat: fiatOf(preview.totalInCents),
    expiresInSeconds: Math.round((preview.expiresAt - now) / 1000),
    clientTransactionId: preview.clientTransactionId,
    userId: preview.userId,
    addressTag: preview.addressTag,
    feesIncluded: preview.feesIncluded || undefined,
    funding: preview.funding?.map((part) => linkFundingPart(part, decimals)),
  }
}
