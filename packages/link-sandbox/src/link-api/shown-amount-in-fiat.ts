import { findAsset } from '../model/catalog/find-asset'
import { parseUnits } from '../model/money/parse-units'
import { valueInCents } from '../model/money/value-in-cents'
import type { TransferDestination } from '../model/records'

/**
 * What a fixed amount is shown to be worth, in US dollars, where the integrator wants it otherwise than at the market. As at
 * Mesh it counts only when it is less than one percent off.
 */
export function shownAmountInFiat({
  symbol,
  amount,
  displayAmountInFiat,
}: TransferDestination): number | undefined {
  const asset = findAsset(symbol)
  if (!asset || amount === undefined || displayAmountInFiat === undefined) return undefined
  const actual = valueInCents(parseUnits(amount, asset.decimals) ?? 0n, asset)
  const shown = parseUnits(displayAmountInFiat, 2)
  if (shown === undefined) return undefined
  const gap = shown > actual ? shown - actual : actual - shown
  return gap * 100n < actual ? displayAmountInFiat : undefined
}
