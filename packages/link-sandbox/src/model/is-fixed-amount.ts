import type { Asset } from './catalog/assets'
import { parseUnits } from './money/parse-units'
import { valueInCents } from './money/value-in-cents'
import type { TransferDestination, TransferRequest } from './records'

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
