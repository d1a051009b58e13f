import { findAsset } from './catalog/find-asset'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import { valueInCents } from './money/value-in-cents'
import type { PreviewRecord } from './records'
import { Refusal } from './refusal'

/** How many times the fee of the first offer the risen one is. */
const RISE = 2n

/** The same transfer at a network fee that has risen since it was offered: another offer, with a life of its own. */
export function riseNetworkFee(preview: PreviewRecord, given: Given): PreviewRecord {
  const asset = findAsset(preview.symbol)
  if (!asset) throw new Refusal('preview_expired', 'This offer has expired. Go back for a new one.')
  const networkFee = BigInt(preview.networkFee) * RISE
  const more = networkFee - BigInt(preview.networkFee)
  const amount = BigInt(preview.amount) - (preview.feesIncluded ? more : 0n)
  if (amount <= 0n) {
    throw new Refusal('amount_too_low', 'The network fee has risen above this amount. Enter more.')
  }
  const amountInCents = valueInCents(amount, asset)
  const networkFeeInCents = valueInCents(networkFee, asset)
  const others = BigInt(preview.institutionFeeInCents) + BigInt(preview.clientFeeInCents)
  return {
    ...preview,
    id: given.newId(),
    amount: String(amount),
    networkFee: String(networkFee),
    total: String(BigInt(preview.total) + (preview.feesIncluded ? 0n : more)),
    amountInCents: String(amountInCents),
    networkFeeInCents: String(networkFeeInCents),
    totalInCents: String(amountInCents + networkFeeInCents + others),
    feeRisen: true,
    expiresAt: given.now + LIFETIMES.preview,
  }
}
