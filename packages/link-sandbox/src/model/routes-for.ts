import type { InstitutionAccount } from './accounts-of'
import type { Asset } from './catalog/assets'
import { findAsset } from './catalog/find-asset'
import { findNetwork } from './catalog/find-network'
import type { Network } from './catalog/networks'
import { parseUnits } from './money/parse-units'
import type { TransferDestination, TransferRequest } from './records'

/** A way for an asset to reach one of the integrator's addresses. */
export interface Route {
  network: Network
  destination: TransferDestination
  /** Minor units. */
  networkFee: bigint
  minAmount: bigint
}

/**
 * Where an asset can go in this transfer: the integrator's destinations that the asset's networks can reach. A wallet is on
 * the networks of its family only.
 */
export function routesFor(transfer: TransferRequest, asset: Asset, account?: InstitutionAccount): Route[] {
  const routes = new Map<string, Route>()
  for (const destination of transfer.destinations) {
    const network = findNetwork(destination.networkId)
    const terms = network && asset.networks[network.id]
    if (!terms || findAsset(destination.symbol) !== asset || routes.has(network.id)) continue
    if (account?.wallet && account.wallet.family !== network.addressStyle) continue
    const own = parseUnits(terms.minAmount, asset.decimals) ?? 0n
    const asked = parseUnits(destination.minAmount ?? 0, asset.decimals) ?? 0n
    routes.set(network.id, {
      network,
      destination,
      networkFee: parseUnits(terms.fee, asset.decimals) ?? 0n,
      minAmount: own > asked ? own : asked,
    })
  }
  return [...routes.values()]
}
