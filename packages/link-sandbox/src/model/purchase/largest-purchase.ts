import type { Asset } from '../catalog/assets'
import { largestAmount } from '../largest-amount'
import { unitsWorth } from '../money/units-worth'
import type { TransferRequest } from '../records'
import type { Route } from '../routes-for'

/** What the sandbox's card takes of a purchase, in the place of an institution's fee. */
export const CARD_TERMS = { integration: { withdrawalFeeRatio: '0.025' } } as const

/** US dollars that the card pays at a time, fees and all. */
const CARD_LIMIT = 10_000

/** The most that can be bought with the card, in minor units. */
export function largestPurchase(asset: Asset, transfer: TransferRequest, route: Route): bigint {
  const terms = { asset, transfer, networkFee: route.networkFee, ...CARD_TERMS }
  return largestAmount(unitsWorth(CARD_LIMIT, asset), terms)
}
