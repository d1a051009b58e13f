import { type Asset, findAsset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import { parseUnits, shareOf, valueInCents } from '../money'
import type { DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { TransferDestination, TransferRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { PreviewRecord } from '../state/transfer-records'
import { previewExpired } from './find-preview'

/** A transfer's amounts in minor units of the asset and in US cents. `total` is the exact sum of the others in both. */
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

/** Everything that decides the fees of a transfer. `networkFee` in minor units. */
export interface TransferTerms {
  asset: Asset
  integration: Pick<Integration, 'withdrawalFeeRatio'>
  transfer: TransferRequest
  networkFee: bigint
}

/** Calculates the fees of a transfer. With `feesIncluded` they are taken out of `entered`, otherwise they are added. */
export function priceTransfer(entered: bigint, terms: TransferTerms): TransferPrice {
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
    // Rounded parts must add up to the total that is shown.
    totalInCents: Object.values(cents).reduce((sum, part) => sum + part, 0n),
  }
}

const SCALE = 1_000_000_000n

/** The largest amount whose total, fees included, does not exceed the balance. 0: the balance does not cover the fees. */
export function largestAmount(balance: bigint, terms: TransferTerms): bigint {
  if (terms.transfer.feesIncluded) return balance
  const left = balance - terms.networkFee
  if (left <= 0n) return 0n
  // The ratio fees of a billion units, for an exact division. Rounding up can still add two units.
  const ratios = priceTransfer(SCALE, terms)
  const guess = (left * SCALE) / (SCALE + ratios.institutionFee + ratios.clientFee)
  const excess = priceTransfer(guess, terms).total - balance
  return excess > 0n ? (guess > excess ? guess - excess : 0n) : guess
}

/** Whether an amount equals the one that the integrator fixed. True when no amount is fixed. */
export function isFixedAmount(
  entered: bigint,
  asset: Asset,
  transfer: TransferRequest,
  destination: TransferDestination,
): boolean {
  if (destination.amount !== undefined) return entered === parseUnits(destination.amount, asset.decimals)
  if (transfer.amountInFiat === undefined) return true
  const fixed = parseUnits(transfer.amountInFiat, 2) ?? 0n
  const offered = valueInCents(entered, asset)
  const gap = offered > fixed ? offered - fixed : fixed - offered
  // A dollar amount has no exact equivalent in most assets. Mesh's tolerance is one percent; a cent is always allowed.
  return gap <= 1n || gap * 100n <= fixed
}

/** The risen network fee is this many times the first one. */
const FEE_RISE_FACTOR = 2n

/** The same transfer with a higher network fee, as a new preview with a new id and expiry. */
export function raiseNetworkFee(preview: PreviewRecord, context: DecisionContext): PreviewRecord {
  const asset = findAsset(preview.symbol)
  if (!asset) throw previewExpired()
  const networkFee = BigInt(preview.networkFee) * FEE_RISE_FACTOR
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
    id: context.newId(),
    amount: String(amount),
    networkFee: String(networkFee),
    total: String(BigInt(preview.total) + (preview.feesIncluded ? 0n : more)),
    amountInCents: String(amountInCents),
    networkFeeInCents: String(networkFeeInCents),
    totalInCents: String(amountInCents + networkFeeInCents + others),
    feeRisen: true,
    expiresAt: context.now + LIFETIMES.preview,
  }
}
