import type { Asset } from '../catalog/assets'
import { parseUnits } from './parse-units'

/** What an amount is worth in US cents, rounded half up. */
export function valueInCents(units: bigint, asset: Pick<Asset, 'price' | 'decimals'>): bigint {
  const price = parseUnits(asset.price, 2) ?? 0n
  const scale = 10n ** BigInt(asset.decimals)
  return (units * price * 2n + scale) / (2n * scale)
}
