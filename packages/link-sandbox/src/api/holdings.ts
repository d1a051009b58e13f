import type {
  B2BBrokerAccountBalanceModel,
  B2BFiatPortfolioModel,
  B2BPortfolioModel,
  BrokerPortfolioValueModel,
  BrokerType,
  HoldingsModel,
} from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../http/authenticate'
import { queryInteger, readBody, readQuery } from '../http/body'
import { brokerTypeOf } from '../http/broker-type'
import { envelope } from '../http/envelope'
import { accountsOfUser, cashOf, type Holding, holdingsOf } from '../model/accounts'
import { type Grant, requireAccessGrant } from '../model/connect/grant'
import { unitsToNumber, valueInCents } from '../model/money'
import type { SandboxState } from '../model/state/state'
import type { ApiContext } from './context'
import { liveGrant, readToken, tokenFields, UNAUTHORIZED, unlessUnauthorized } from './integration-token'

const tokenBody = z.strictObject(tokenFields)
const holdingsBody = tokenBody.extend({ includeMarketValue: z.boolean().nullish() })
const userQuery = z.object({ userId: z.string().min(1).max(300) })
const portfolioQuery = userQuery.extend({ timezoneOffset: queryInteger('TimezoneOffset').optional() })

/** `POST holdings/get` and `holdings/value` for a token, `GET holdings/portfolio` for an end user. */
export function holdingsRoute(api: ApiContext) {
  const { store, now, brokerTypes } = api
  const grantOf = (clientId: string, from: { authToken: string; type: string }) =>
    requireAccessGrant(store.state, { clientId, ...readToken(api, { ...from, isExact: true }) }, now())
  return new Hono<ApiEnv>()
    .use(requirePermission('read'))
    .post('/get', async (c) => {
      const { includeMarketValue, ...token } = await readBody(c, holdingsBody)
      const grant = await unlessUnauthorized(() => grantOf(c.get('caller').clientId, token))
      const content = grant
        ? holdingsModel(store.state, grant, {
            type: brokerTypeOf(grant.integration, brokerTypes),
            withMarketValue: includeMarketValue ?? false,
          })
        : {
            ...NO_HOLDINGS,
            status: 'failed' as const,
            errorMessage: UNAUTHORIZED,
            type: token.type as BrokerType,
          }
      return c.json(envelope('ok', { content: content satisfies HoldingsModel }))
    })
    .post('/value', async (c) => {
      const grant = liveGrant(grantOf(c.get('caller').clientId, await readBody(c, tokenBody)))
      const crypto = holdingsOf(store.state, grant.accounts).reduce(
        (sum, { asset, units }) => sum + valueInCents(units, asset),
        0n,
      )
      const cash = cashOf(store.state, grant.accounts)
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

const NO_HOLDINGS = {
  displayMessage: '',
  notSupportedEquityPositions: [],
  notSupportedCryptocurrencyPositions: [],
  nftPositions: [],
  optionPositions: [],
  accountId: null,
  institutionName: null,
  accountName: null,
  equityPositions: [],
  cryptocurrencyPositions: [],
} satisfies HoldingsModel

/** Sum of the holdings of a token's accounts, under the name of the first account. */
function holdingsModel(
  state: SandboxState,
  grant: Grant,
  { type, withMarketValue }: { type: BrokerType; withMarketValue: boolean },
) {
  const [first] = grant.accounts
  const holdings = grant.needsLogin ? [] : holdingsOf(state, grant.accounts)
  return {
    ...NO_HOLDINGS,
    status: grant.needsLogin ? 'notAuthorized' : 'succeeded',
    errorMessage: grant.needsLogin ? 'The login at the institution has expired.' : '',
    displayMessage: grant.needsLogin ? 'Please connect this account again.' : '',
    type,
    accountId: first?.accountId ?? null,
    institutionName: grant.integration.name,
    accountName: first?.name ?? null,
    cryptocurrencyPositions: holdings.map(({ asset, units }) => ({
      name: asset.name,
      symbol: asset.symbol,
      amount: unitsToNumber(units, asset.decimals),
      costBasis: null,
      ...(withMarketValue && {
        marketValue: unitsToNumber(valueInCents(units, asset), 2),
        lastPrice: Number(asset.price),
      }),
    })),
  } satisfies HoldingsModel
}

/** Holdings with their value. Prices never change and there is no cost basis, so returns are empty. */
function portfolioModel(holdings: Holding[]) {
  const total = holdings.reduce((sum, { asset, units }) => sum + valueInCents(units, asset), 0n)
  return {
    portfolioCostBasis: null,
    actualPortfolioPerformance: null,
    equitiesValue: 0,
    cryptocurrenciesValue: unitsToNumber(total, 2),
    nftsValue: 0,
    equityPositions: [],
    cryptocurrencyPositions: holdings.map(({ asset, units }) => {
      const value = valueInCents(units, asset)
      return {
        name: asset.name,
        symbol: asset.symbol,
        amount: unitsToNumber(units, asset.decimals),
        costBasis: null,
        marketValue: unitsToNumber(value, 2),
        lastPrice: Number(asset.price),
        // Percent with four places, as in Mesh's examples.
        portfolioPercentage: total === 0n ? 0 : unitsToNumber((value * 1_000_000n) / total, 4),
        totalReturn: null,
        returnPercentage: null,
        companyName: asset.name,
        totalDailyReturn: 0,
        dailyReturnPercentage: 0,
      }
    }),
    nftPositions: [],
  } satisfies B2BPortfolioModel
}

/** `POST balance/get` for a token and `GET balance/portfolio` for an end user: cash, in US dollars only. */
export function balanceRoute(api: ApiContext) {
  const { store, now } = api
  return new Hono<ApiEnv>()
    .use(requirePermission('read'))
    .post('/get', async (c) => {
      const token = readToken(api, await readBody(c, tokenBody))
      const { clientId } = c.get('caller')
      const grant = liveGrant(requireAccessGrant(store.state, { clientId, ...token }, now()))
      const cash = unitsToNumber(cashOf(store.state, grant.accounts), 2)
      const content = {
        balances: [{ cash, buyingPower: cash, cryptocurrencyBuyingPower: cash, currencyCode: 'USD' }],
        totalCashUsdValue: cash,
        totalBuyingPowerUsdValue: cash,
      } satisfies B2BBrokerAccountBalanceModel
      return c.json(envelope('ok', { content }))
    })
    .get('/portfolio', (c) => {
      const { userId } = readQuery(c, userQuery)
      const accounts = accountsOfUser(store.state, { clientId: c.get('caller').clientId, userId })
      const cash = unitsToNumber(cashOf(store.state, accounts), 2)
      const content = {
        fiatBalances: accounts.length === 0 ? [] : [{ symbol: 'USD', cash, buyingPower: cash }],
      } satisfies B2BFiatPortfolioModel
      return c.json(envelope('ok', { content }))
    })
}
