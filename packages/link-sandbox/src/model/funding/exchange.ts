import type { Asset } from '../catalog/assets'
import { parseUnits } from '../money/parse-units'
import { shareOf } from '../money/share-of'

/** An asset or cash, as far as an exchange needs to know it. */
export type Money = Pick<Asset, 'symbol' | 'decimals' | 'price'>

const SCALE = 1_000_000_000n

/** What `units` of `bought` cost in minor units of `sold`; every rounding is at the buyer's expense, by less than a unit. */
export function exchangeCost(
  units: bigint,
  bought: Money,
  sold: Money,
  feeRatio: string,
): { fee: bigint; total: bigint } {
  const [numerator, denominator] = rate(bought, sold)
  const base = (units * numerator + denominator - 1n) / denominator
  const fee = shareOf(base, feeRatio)
  return { fee, total: base + fee }
}

/** The most minor units of `bought` that `available` of `sold` pays for, fee and all. */
export function exchangeYield(available: bigint, bought: Money, sold: Money, feeRatio: string): bigint {
  if (available <= 0n) return 0n
  let base = (available * SCALE) / (SCALE + shareOf(SCALE, feeRatio))
  while (base > 0n && base + shareOf(base, feeRatio) > available) base -= 1n
  const [numerator, denominator] = rate(bought, sold)
  return (base * denominator) / numerator
}

/** Minor units of `sold` for one of `bought`, as a fraction. */
function rate(bought: Money, sold: Money): [bigint, bigint] {
  const price = (money: Money) => parseUnits(money.price, 2) ?? 1n
  return [price(bought) * 10n ** BigInt(sold.decimals), price(sold) * 10n ** BigInt(bought.decimals)]
}
