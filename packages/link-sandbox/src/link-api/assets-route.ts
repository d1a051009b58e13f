import { Hono } from 'hono'
import { assetsForSession } from '../model/assets-for-session'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import type { LinkAssets } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'

/** `GET /link-api/{clientId}/assets?connectionKey=`: what the account holds and where it can go. */
export function assetsRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const query = { sessionKey: c.get('sessionKey'), connectionKey: c.req.query('connectionKey') ?? '' }
    const answer: LinkAssets = {
      assets: assetsForSession(store.state, query, now()).map(({ asset, units, routes, reason }) => ({
        symbol: asset.symbol,
        name: asset.name,
        amount: unitsToNumber(units, asset.decimals),
        amountInFiat: unitsToNumber(valueInCents(units, asset), 2),
        price: Number(asset.price),
        networks: routes.map(({ network, destination, networkFee, minAmount, largest }) => ({
          networkId: network.id,
          networkName: network.name,
          toAddress: destination.address,
          networkFee: unitsToNumber(networkFee, asset.decimals),
          networkFeeInFiat: unitsToNumber(valueInCents(networkFee, asset), 2),
          minAmount: unitsToNumber(minAmount, asset.decimals),
          maxAmount: unitsToNumber(largest, asset.decimals),
        })),
        ...(reason !== undefined && { ineligibilityReason: reason }),
      })),
    }
    return c.json(answer)
  })
}
