import type { LinkAsset, LinkTransferIntent } from '../../link-api/contract'
import { roundDown } from '../format/round-down'
import type { LinkNetwork } from './transfer-screen'

export interface FixedAmount {
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
