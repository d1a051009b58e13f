import { Hono } from 'hono'
import { assetsForSession } from '../model/assets-for-session'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import type { LinkAssets } from './contract'
import { linkAssetRoutes } from './link-asset-routes'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'

/** `GET /link-api/assets?connectionKey=`: what the account holds and where it can go. */
export function assetsRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const query = { sessionKey: c.get('sessionKey'), connectionKey: c.req.query('connectionKey') ?? '' }
    const answer: LinkAssets = {
      assets: assetsForSession(store.state, query, now()).map(
        ({ asset, units, routes, reason, needsFunding }) => ({
          symbol: asset.symbol,
          name: asset.name,
          amount: unitsToNumber(units, asset.decimals),
          amountInFiat: unitsToNumber(valueInCents(units, asset), 2),
          price: Number(asset.price),
          networks: linkAssetRoutes(asset, routes),
          ...(needsFunding && { needsFunding }),
          ...(reason !== undefined && { ineligibilityReason: reason }),
        }),
      ),
    }
    return c.json(answer)
  })
}
