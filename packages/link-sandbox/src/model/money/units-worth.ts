import type { Asset } from '../catalog/assets'
import { parseUnits } from './parse-units'

/** How much of an asset an amount in US dollars buys, in minor units, rounded down. */
export function unitsWorth(dollars: number | string, asset: Asset): bigint {
  const cents = parseUnits(dollars, 2) ?? 0n
  const price = parseUnits(asset.price, 2) ?? 1n
  return (cents * 10n ** BigInt(asset.decimals)) / price
}
