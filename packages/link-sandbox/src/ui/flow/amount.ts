import type { LinkAsset, LinkTransferIntent } from '../../link/contract'
import { roundDown } from '../format/format'
import type { LinkNetwork } from './flow-state'

interface FixedAmount {
  /** Amount in the asset. */
  amount: number
  /** Value of the amount as displayed, in US dollars. */
  inFiat: number
}

/** The amount that the app set for `asset` over `network`, or undefined if the person enters the amount. */
export function fixedAmount(
  transfer: LinkTransferIntent | undefined,
  { symbol, price }: Pick<LinkAsset, 'symbol' | 'price'>,
  { networkId }: Pick<LinkNetwork, 'networkId'>,
): FixedAmount | undefined {
  const destination = transfer?.destinations.find(
    (one) => one.networkId === networkId && one.symbol === symbol,
  )
  if (destination?.amount !== undefined) {
    const { amount, displayAmountInFiat } = destination
    return { amount, inFiat: displayAmountInFiat ?? amount * price }
  }
  if (transfer?.amountInFiat === undefined || price <= 0) return undefined
  return { amount: roundDown(transfer.amountInFiat / price), inFiat: transfer.amountInFiat }
}

/** The smallest and the largest amount, in the asset. */
export interface AmountLimits {
  min: number
  max: number
}

/**
 * The smallest and largest amount of `asset` that can be sent over `network`. The server's maximum includes every fee. If
 * the server gives none, `max` leaves room only for the fees known here, and the preview may still refuse that amount.
 */
export function amountLimits(
  transfer: LinkTransferIntent | undefined,
  asset: LinkAsset,
  network: LinkNetwork,
): AmountLimits {
  const destination = transfer?.destinations.find(
    ({ networkId, symbol }) => networkId === network.networkId && symbol === asset.symbol,
  )
  const min = Math.max(network.minAmount, destination?.minAmount ?? 0)
  const spendable =
    network.maxAmount ?? (asset.amount - network.networkFee) / (1 + (transfer?.clientFee ?? 0))
  return { min, max: Math.max(0, roundDown(spendable)) }
}
