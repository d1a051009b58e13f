import type { LinkAsset, LinkTransferIntent } from '../../link-api/contract'
import { roundDown } from '../format/round-down'
import type { LinkNetwork } from './transfer-screen'

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
