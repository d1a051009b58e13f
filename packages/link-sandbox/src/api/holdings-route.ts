import type { B2BPortfolioModel, BrokerPortfolioValueModel, HoldingsModel } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { accountsOfUser } from '../model/accounts-of-user'
import { holdingsOf } from '../model/holdings-of'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import { requireAccessGrant } from '../model/require-access-grant'
import { totalCash } from '../model/total-cash'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'
import { holdingsModel } from './holdings-model'
import { liveGrant } from './live-grant'
import { portfolioModel } from './portfolio-model'
import { queryInteger } from './query-fields'
import { readBody } from './read-body'
import { readQuery } from './read-query'
import { requirePermission } from './require-permission'
import { tokenFields } from './token-fields'

const getBody = z.strictObject({ ...tokenFields, includeMarketValue: z.boolean().nullish() })
const valueBody = z.strictObject(tokenFields)
const portfolioQuery = z.object({
  userId: z.string().min(1).max(300),
  timezoneOffset: queryInteger('TimezoneOffset').optional(),
})

/** `POST holdings/get` and `holdings/value` of a token, `GET holdings/portfolio` of an end user. */
export function holdingsRoute({ store, now }: ApiContext) {
  const grantOf = (clientId: string, { authToken, type }: { authToken: string; type: string }) =>
    requireAccessGrant(store.state, { clientId, token: authToken, type }, now())
  return new Hono<ApiEnv>()
    .use(requirePermission('read'))
    .post('/get', async (c) => {
      const { includeMarketValue, ...token } = await readBody(c, getBody)
      const grant = grantOf(c.get('caller').clientId, token)
      const content = holdingsModel(store.state, grant, includeMarketValue ?? false)
      return c.json(envelope('ok', { content: content satisfies HoldingsModel }))
    })
    .post('/value', async (c) => {
      const grant = liveGrant(grantOf(c.get('caller').clientId, await readBody(c, valueBody)))
      const crypto = holdingsOf(store.state, grant.accounts).reduce(
        (sum, { asset, units }) => sum + valueInCents(units, asset),
        0n,
      )
      const cash = totalCash(store.state, grant.accounts)
      const content = {
        totalValue: unitsToNumber(crypto + cash, 2),
        totalPerformance: 0,
        equitiesValue: 0,
        equitiesPerformance: 0,
        cryptocurrenciesValue: unitsToNumber(crypto, 2),
        cryptocurrenciesPerformance: 0,
        nftsValue: 0,
        fiatValue: unitsToNumber(cash, 2),
      } satisfies BrokerPortfolioValueModel
      return c.json(envelope('ok', { content }))
    })
    .get('/portfolio', (c) => {
      const { userId } = readQuery(c, portfolioQuery)
      const accounts = accountsOfUser(store.state, { clientId: c.get('caller').clientId, userId })
      const content = portfolioModel(holdingsOf(store.state, accounts))
      return c.json(envelope('ok', { content: content satisfies B2BPortfolioModel }))
    })
}
