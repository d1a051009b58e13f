import type { LinkAsset, LinkTransferIntent } from '../../link/contract'
import { roundDown } from '../format/format'
import type { LinkNetwork } from './flow-state'

interface FixedAmount {
  /** In the asset. */
  amount: number
  /** What it is shown to be worth, in US dollars. */
  inFiat: number
}

/** What the integrator set to be sent of `asset` over `network`; undefined when the person chooses. */
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

export interface AmountLimits {
  /** All in the asset. */
  min: number
  max: number
}

/**
 * What may be sent of `asset` over `network`. The server knows the most that can be sent with every fee; without its word
 * `max` leaves room for the fees that are known here, and the preview may still refuse it.
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
