import type { Asset } from './catalog/assets'
import type { Integration } from './catalog/integrations'
import { priceTransfer } from './price-transfer'
import type { TransferRequest } from './records'

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
