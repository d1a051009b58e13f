import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { TransferOffer } from './offer-transfer'
import type { PreviewRecord, TransferRequest } from './records'

/** What a preview is made of besides the offer itself. */
export interface PreviewOwner {
  clientId: string
  userId: string
  subClientId?: string
  connectionId: string
  accountId: string
  integrationId: string
  transfer: TransferRequest
  sessionKey?: string
  toAccountId?: string
}

/** An offer as a preview that can be executed until it expires. */
export function newPreview(
  { asset, route, price }: TransferOffer,
  owner: PreviewOwner,
  given: Given,
): PreviewRecord {
  const { transfer, ...rest } = owner
  return {
    id: given.newId(),
    ...rest,
    type: transfer.type,
    feesIncluded: transfer.feesIncluded,
    clientTransactionId: transfer.clientTransactionId,
    symbol: asset.symbol,
    networkId: route.network.id,
    toAddress: route.destination.address,
    addressTag: route.destination.addressTag,
    amount: String(price.amount),
    networkFee: String(price.networkFee),
    institutionFee: String(price.institutionFee),
    clientFee: String(price.clientFee),
    total: String(price.total),
    amountInCents: String(price.amountInCents),
    networkFeeInCents: String(price.networkFeeInCents),
    institutionFeeInCents: String(price.institutionFeeInCents),
    clientFeeInCents: String(price.clientFeeInCents),
    totalInCents: String(price.totalInCents),
    expiresAt: given.now + LIFETIMES.preview,
  }
}
