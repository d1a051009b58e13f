import type { Asset } from '../catalog/assets'
import { valueInCents } from '../money/value-in-cents'
import type { FundingPart } from '../records'
import { exchangeCost, exchangeYield } from './exchange'
import type { FundingOption } from './funding-option'
import type { FundingTerms } from './funding-terms'

/** How the sum of a transfer comes together. All in minor units of the asset. */
export interface FundingPlan {
  needed: bigint
  /** Of it, what the account holds already. */
  existing: bigint
  /** What the chosen options leave open. */
  uncovered: bigint
  parts: FundingPart[]
}

/**
 * Divides what is missing among the chosen options, in their order: each gives as much as it can. Without a choice it
 * is the cheapest option that covers all of it, or else as many as it takes.
 */
export function planFunding(
  needed: bigint,
  { usable, options }: FundingTerms,
  asset: Asset,
  chosen?: readonly string[],
): FundingPlan {
  const existing = usable < needed ? usable : needed
  let uncovered = needed - existing
  const parts: FundingPart[] = []
  if (existing > 0n && uncovered > 0n) parts.push(existingPart(existing, asset))
  for (const option of chosenOptions(uncovered, options, asset, chosen)) {
    const most = exchangeYield(option.available, asset, option.sold, option.feeRatio)
    let units = uncovered
    if (most < units) units = most
    if (units === 0n) continue
    parts.push(part(units, asset, option))
    uncovered -= units
  }
  return { needed, existing, uncovered, parts }
}

function chosenOptions(
  missing: bigint,
  options: FundingOption[],
  asset: Asset,
  chosen: readonly string[] | undefined,
): FundingOption[] {
  if (chosen) return chosen.flatMap((id) => options.find((option) => option.id === id) ?? [])
  const enough = options.find(
    ({ available, sold, feeRatio }) => exchangeYield(available, asset, sold, feeRatio) >= missing,
  )
  return enough ? [enough] : options
}

function existingPart(units: bigint, asset: Asset): FundingPart {
  const value = String(valueInCents(units, asset))
  return {
    optionId: 'balance',
    type: 'existingCryptocurrencyBalance',
    name: asset.name,
    brings: String(units),
    takes: { symbol: asset.symbol, decimals: asset.decimals, units: String(units) },
    fee: '0',
    takesInCents: value,
    feeInCents: '0',
  }
}

function part(units: bigint, asset: Asset, option: FundingOption): FundingPart {
  const { id, type, name, sold, feeRatio, paymentMethodType } = option
  const { fee, total } = exchangeCost(units, asset, sold, feeRatio)
  return {
    optionId: id,
    type,
    name,
    paymentMethodType,
    brings: String(units),
    takes: { symbol: sold.symbol, decimals: sold.decimals, units: String(total) },
    fee: String(fee),
    takesInCents: String(valueInCents(total, sold)),
    feeInCents: String(valueInCents(fee, sold)),
  }
}
