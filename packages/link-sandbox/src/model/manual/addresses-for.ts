import { ASSETS, type Asset } from '../catalog/assets'
import type { TransferRequest } from '../records'
import { type Route, routesFor } from '../routes-for'

/** An asset and the ways it can reach the integrator from outside a connected account. */
export interface AssetRoutes {
  asset: Asset
  routes: Route[]
}

/** The integrator's addresses, by asset. */
export function addressesFor(transfer: TransferRequest): AssetRoutes[] {
  return ASSETS.map((asset) => ({ asset, routes: routesFor(transfer, asset) })).filter(
    ({ routes }) => routes.length > 0,
  )
}
