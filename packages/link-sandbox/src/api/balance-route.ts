import type { B2BBrokerAccountBalanceModel, B2BFiatPortfolioModel } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { accountsOfUser } from '../model/accounts-of-user'
import { unitsToNumber } from '../model/money/units-to-number'
import { requireAccessGrant } from '../model/require-access-grant'
import { totalCash } from '../model/total-cash'
import type { ApiContext } from './api-context'
import type { ApiEnv } from './api-env'
import { envelope } from './envelope'
import { liveGrant } from './live-grant'
import { readBody } from './read-body'
import { readQuery } from './read-query'
import { requirePermission } from './require-permission'
import { tokenFields } from './token-fields'

const body = z.strictObject(tokenFields)
const query = z.object({ userId: z.string().min(1).max(300) })

/** `POST balance/get` of a token and `GET balance/portfolio` of an end user: cash, which is US dollars only. */
export function balanceRoute({ store, now }: ApiContext) {
  return new Hono<ApiEnv>()
    .use(requirePermission('read'))
    .post('/get', async (c) => {
      const { authToken: token, type } = await readBody(c, body)
      const { clientId } = c.get('caller')
      const grant = liveGrant(requireAccessGrant(store.state, { clientId, token, type }, now()))
      const cash = unitsToNumber(totalCash(store.state, grant.accounts), 2)
      const content = {
        balances: [{ cash, buyingPower: cash, cryptocurrencyBuyingPower: cash, currencyCode: 'USD' }],
        totalCashUsdValue: cash,
        totalBuyingPowerUsdValue: cash,
      } satisfies B2BBrokerAccountBalanceModel
      return c.json(envelope('ok', { content }))
    })
    .get('/portfolio', (c) => {
      const { userId } = readQuery(c, query)
      const accounts = accountsOfUser(store.state, { clientId: c.get('caller').clientId, userId })
      const cash = unitsToNumber(totalCash(store.state, accounts), 2)
      const content = {
        fiatBalances: accounts.length === 0 ? [] : [{ symbol: 'USD', cash, buyingPower: cash }],
      } satisfies B2BFiatPortfolioModel
      return c.json(envelope('ok', { content }))
    })
}
