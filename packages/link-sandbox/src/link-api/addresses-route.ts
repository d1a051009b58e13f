import { Hono } from 'hono'
import { addressesFor } from '../model/manual/addresses-for'
import { allowsManual } from '../model/manual/allows-manual'
import { allowsBuy } from '../model/purchase/allows-buy'
import { largestPurchase } from '../model/purchase/largest-purchase'
import { Refusal } from '../model/refusal'
import { requireSession } from '../model/require-session'
import type { LinkAssets } from './contract'
import { linkAssetRoutes } from './link-asset-routes'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'

/** `GET /link-api/{clientId}/addresses?method=manual|buy`: what may come from outside an account, and over which networks. */
export function addressesRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const { transfer } = requireSession(store.state, c.get('sessionKey'), now()).request
    const isBuy = c.req.query('method') === 'buy'
    if (!transfer || !(isBuy ? allowsBuy(transfer) : allowsManual(transfer))) {
      throw new Refusal('invalid_request', 'This is not offered here. Go back and choose another way.')
    }
    const answer: LinkAssets = {
      assets: addressesFor(transfer).map(({ asset, routes }) => ({
        symbol: asset.symbol,
        name: asset.name,
        amount: 0,
        amountInFiat: 0,
        price: Number(asset.price),
        networks: linkAssetRoutes(
          asset,
          routes.map((route) =>
            isBuy ? { ...route, largest: largestPurchase(asset, transfer, route) } : route,
          ),
        ),
      })),
    }
    return c.json(answer)
  })
}
