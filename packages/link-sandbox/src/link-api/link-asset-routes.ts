import type { Asset } from '../model/catalog/assets'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import type { Route } from '../model/routes-for'
import type { LinkAsset } from './contract'

/** The Link UI's view of the ways that an asset can go, each with the most that can go there, where there is a limit. */
export function linkAssetRoutes(
  asset: Asset,
  routes: (Route & { largest?: bigint })[],
): LinkAsset['networks'] {
  return routes.map(({ network, destination, networkFee, minAmount, largest }) => ({
    networkId: network.id,
    networkName: network.name,
    toAddress: destination.address,
    networkFee: unitsToNumber(networkFee, asset.decimals),
    networkFeeInFiat: unitsToNumber(valueInCents(networkFee, asset), 2),
    minAmount: unitsToNumber(minAmount, asset.decimals),
    ...(largest !== undefined && { maxAmount: unitsToNumber(largest, asset.decimals) }),
  }))
}
