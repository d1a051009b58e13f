import { type Asset, findAsset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import { parseUnits, shareOf, valueInCents } from '../money'
import type { Given } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { PreviewRecord, TransferDestination, TransferRequest } from '../state/records'
import { Refusal } from '../state/refusal'

/** A transfer's amounts in minor units of the asset and in US cents. `total` is the exact sum of the others, in both. */
export interface TransferPrice {
  amount: bigint
  networkFee: bigint
  institutionFee: bigint
  clientFee: bigint
  total: bigint
  amountInCents: bigint
  networkFeeInCents: bigint
  institutionFeeInCents: bigint
  clientFeeInCents: bigint
  totalInCents: bigint
}

/** Works out the fees of a transfer. With `feesIncluded` they come out of `entered`, otherwise they go on top. */
export function priceTransfer(
  entered: bigint,
  terms: {
    asset: Asset
    integration: Pick<Integration, 'withdrawalFeeRatio'>
    transfer: TransferRequest
    networkFee: bigint
  },
): TransferPrice {
  const { asset, integration, transfer, networkFee } = terms
  const institutionFee = shareOf(entered, integration.withdrawalFeeRatio)
  const clientFee = shareOf(entered, transfer.clientFee ?? 0)
  const fees = networkFee + institutionFee + clientFee
  const amount = transfer.feesIncluded ? entered - fees : entered
  const cents = {
    amountInCents: amount > 0n ? valueInCents(amount, asset) : 0n,
    networkFeeInCents: valueInCents(networkFee, asset),
    institutionFeeInCents: valueInCents(institutionFee, asset),
    clientFeeInCents: valueInCents(clientFee, asset),
  }
  return {
    amount,
    networkFee,
    institutionFee,
    clientFee,
    total: amount + fees,
    ...cents,
    // The parts as shown add up to the total as shown.
    totalInCents: Object.values(cents).reduce((sum, part) => sum + part, 0n),
  }
}

const SCALE = 1_000_000_000n

/** The most that can be entered so that the total, fees and all, fits into a balance; 0 when not even the fees do. */
export function largestAmount(
  balance: bigint,
  terms: {
    asset: Asset
    integration: Pick<Integration, 'withdrawalFeeRatio'>
    transfer: TransferRequest
    networkFee: bigint
  },
): bigint {
  if (terms.transfer.feesIncluded) return balance
  const left = balance - terms.networkFee
  if (left <= 0n) return 0n
  // What the ratio fees add to a billion units, to divide by exactly; a fee that rounds up may still cost two units.
  const ratios = priceTransfer(SCALE, terms)
  const guess = (left * SCALE) / (SCALE + ratios.institutionFee + ratios.clientFee)
  const excess = priceTransfer(guess, terms).total - balance
  return excess > 0n ? (guess > excess ? guess - excess : 0n) : guess
}

/** Whether an entered amount is the one that the integrator fixed; true when nothing is fixed. */
export function isFixedAmount(
  entered: bigint,
  asset: Asset,
  transfer: TransferRequest,
  destination: TransferDestination,
): boolean {
  if (destination.amount !== undefined) return entered === parseUnits(destination.amount, asset.decimals)
  if (transfer.amountInFiat === undefined) return true
  const asked = parseUnits(transfer.amountInFiat, 2) ?? 0n
  const offered = valueInCents(entered, asset)
  const gap = offered > asked ? offered - asked : asked - offered
  // A dollar amount has no exact counterpart in most assets: one percent (and a cent) is Mesh's own tolerance.
  return gap <= 1n || gap * 100n <= asked
}

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
