import { Hono } from 'hono'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import { readAssets } from '../model/read-assets'
import type { LinkAssets } from './contract'
import { linkAssetRoutes } from './link-asset-routes'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'

/** `GET /link-api/{clientId}/assets?connectionKey=`: what the account holds and where it can go. */
export function assetsRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().get('/', async (c) => {
    const query = { sessionKey: c.get('sessionKey'), connectionKey: c.req.query('connectionKey') ?? '' }
    // A command, though nothing moves: a fault that shows is counted.
    const assets = await store.run((state, given) => readAssets(state, query, given))
    const answer: LinkAssets = {
      assets: assets.map(({ asset, units, routes, reason, needsFunding }) => ({
        symbol: asset.symbol,
        name: asset.name,
        amount: unitsToNumber(units, asset.decimals),
        amountInFiat: unitsToNumber(valueInCents(units, asset), 2),
        price: Number(asset.price),
        networks: linkAssetRoutes(asset, routes),
        ...(needsFunding && { needsFunding }),
        ...(reason !== undefined && { ineligibilityReason: reason }),
      })),
    }
    return c.json(answer)
  })
}
