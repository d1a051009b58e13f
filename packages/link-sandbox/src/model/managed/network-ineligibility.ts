import { largestAmount } from '../largest-amount'
import { priceTransfer } from '../price-transfer'
import type { Route } from '../routes-for'

/** Mesh's words for why an amount can't go over a network. */
export type NetworkIneligibility =
  | 'noTargetNetworkFound'
  | 'balanceBelowMinimum'
  | 'requestedAmountBelowFees'
  | 'requestedAmountBelowMinimum'
  | 'balanceBelowRequestedAmount'
  | 'amountNotSufficient'
  | 'eligibleWithFunding'

/**
 * Why an amount can't go this way; undefined when it can.
 *
 * @param held minor units in the account
 * @param requested minor units to send; undefined: whether anything can be sent at all
 */
export function networkIneligibility(
  route: Route,
  held: bigint,
  requested: bigint | undefined,
  terms: Parameters<typeof priceTransfer>[1],
): Exclude<NetworkIneligibility, 'noTargetNetworkFound' | 'eligibleWithFunding'> | undefined {
  const price = priceTransfer(requested ?? largestAmount(held, terms), terms)
  if (requested === undefined) return price.amount < route.minAmount ? 'balanceBelowMinimum' : undefined
  if (price.amount <= 0n) return 'requestedAmountBelowFees'
  if (price.amount < route.minAmount) return 'requestedAmountBelowMinimum'
  if (price.amount > held) return 'balanceBelowRequestedAmount'
  return price.total > held ? 'amountNotSufficient' : undefined
}
