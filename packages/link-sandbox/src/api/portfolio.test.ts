import type { BrokerType } from '@meshconnect/node-api'
import { expect, test } from 'vitest'
import { BINANCE, COINBASE, KRAKEN, METAMASK } from '../testing/known'
import { managedAccount } from '../testing/managed-account'

const binance = { integrationId: BINANCE, type: 'binanceInternationalDirect' }

test('holdings/value adds up what holdings/get and balance/get list', async () => {
  const { api, token } = await managedAccount()
  const { data: held } = await api.v1HoldingsGetCreate({ ...token, includeMarketValue: true })
  const crypto = (held.content?.cryptocurrencyPositions ?? []).reduce(
    (sum, one) => sum + (one.marketValue ?? 0),
    0,
  )
  const { data: balance } = await api.v1BalanceGetCreate(token)
  const cash = balance.content?.totalCashUsdValue ?? 0
  expect(balance.content?.balances).toEqual([
    { cash, buyingPower: cash, cryptocurrencyBuyingPower: cash, currencyCode: 'USD' },
  ])
  const { data: value } = await api.v1HoldingsValueCreate(token)
  expect(value.content).toMatchObject({
    totalValue: crypto + cash,
    cryptocurrenciesValue: crypto,
    fiatValue: cash,
    equitiesValue: 0,
    nftsValue: 0,
  })
})

test('the portfolio of a user contains all of their accounts, each once', async () => {
  const { api, connect } = await managedAccount({ username: 'MeshBTC' })
  await connect(KRAKEN, 'kraken', 'MeshETH')
  await connect(COINBASE, 'coinbase', 'MeshBTC')
  const { data } = await api.v1HoldingsPortfolioList({ UserId: 'user-1' })
  expect(data.content?.cryptocurrencyPositions).toMatchObject([
    { symbol: 'BTC', amount: 100, marketValue: 9_600_000, portfolioPercentage: 50 },
    { symbol: 'ETH', amount: 3000, marketValue: 9_600_000, portfolioPercentage: 50 },
  ])
  expect(data.content?.cryptocurrenciesValue).toBe(19_200_000)
  await connect(KRAKEN, 'kraken', 'Mesh3')
  const balance = await api.v1BalancePortfolioList({ UserId: 'user-1' })
  expect(balance.data.content?.fiatBalances).toEqual([
    { symbol: 'USD', cash: 10_000_000, buyingPower: 10_000_000 },
  ])
})

test('an unknown user has nothing, and no user is a missing field', async () => {
  const { api } = await managedAccount()
  const UserId = 'nobody'
  expect((await api.v1HoldingsPortfolioList({ UserId })).data.content?.cryptocurrencyPositions).toEqual([])
  expect((await api.v1BalancePortfolioList({ UserId })).data.content?.fiatBalances).toEqual([])
  const { status, data } = await api.v1BalancePortfolioList()
  expect([status, data.errorType]).toEqual([400, 'missingField'])
})

test('endpoints without a status for an expired login refuse the token', async () => {
  const { api, token, time } = await managedAccount(binance)
  time.advance(31 * 86_400_000)
  const identity = { authToken: token.authToken, integrationId: BINANCE }
  const answers = [
    await api.v1HoldingsValueCreate(token),
    await api.v1BalanceGetCreate(token),
    await api.v1ExchangeVerifyCreate(identity),
  ]
  for (const { status, data } of answers) {
    expect([status, data.message]).toEqual([400, 'Unauthorized token'])
    expect(data.displayMessage).toContain('Binance')
  }
})

test('exchange/verify answers the owner of the account, only with the requested fields', async () => {
  const { api, token } = await managedAccount({ username: 'MeshUSDC' })
  const request = { authToken: token.authToken, integrationId: COINBASE }
  const { data: all } = await api.v1ExchangeVerifyCreate(request)
  expect(all.content).toMatchObject({
    integrationName: 'Coinbase',
    firstName: 'MeshUSDC',
    email: 'meshusdc@example.com',
    idType: 'passport',
  })
  const { data: some } = await api.v1ExchangeVerifyCreate({ ...request, accountInfo: ['lastName', 'id'] })
  expect(Object.keys(some.content ?? {})).toEqual(['integrationName', 'lastName', 'idType', 'idNumber'])
  expect((await api.v1AccountVerifyCreate(request)).data.content).toEqual(all.content)
  const elsewhere = await api.v1ExchangeVerifyCreate({ ...request, integrationId: KRAKEN })
  expect([elsewhere.status, elsewhere.data.message]).toEqual([400, 'Unauthorized token'])
})

test('assets are searched and paged', async () => {
  const { api } = await managedAccount()
  const symbols = async (query?: Parameters<typeof api.v1AssetsDetail>[1]) => {
    const { data } = await api.v1AssetsDetail('cryptocurrency', query)
    return [data.content?.items?.map(({ symbol }) => symbol), data.content?.total]
  }
  expect(await symbols({ Search: 'usd' })).toEqual([['USDC', 'USDT', 'PYUSD'], 3])
  expect(await symbols({ Search: 'coin', Count: 1, Offset: 1 })).toEqual([['BTC'], 2])
  expect((await api.v1AssetsDetail('equity')).data.content).toEqual({ items: [], total: 0 })
  expect((await api.v1AssetsDetail('bond' as 'equity')).status).toBe(400)
})

test('a catalog link opens the same session that a link token does', async () => {
  const { api, linkUrl, link } = await managedAccount()
  const { data } = await api.v1CataloglinkList({ UserId: 'user-1', BrokerType: 'coinbase' })
  expect(data.content?.iFrameUrl).toContain(`${linkUrl}/b2b-iframe/`)
  const session = await link('user-1')
  const token = Buffer.from(data.content?.iFrameUrl ?? '').toString('base64')
  expect((await session.open(token)).integrationId).toBe(COINBASE)
  const { status, data: refused } = await api.v1CataloglinkList({ UserId: 'x'.repeat(51) })
  expect([status, refused.errorType]).toEqual([400, 'invalidField'])
  const wallet = await api.v1CataloglinkList({ UserId: 'user-1', BrokerType: 'deFiWallet' as BrokerType })
  expect([wallet.status, wallet.data.message]).toEqual([400, 'brokerType is not supported'])
})

test('a wallet that nobody has proved to own is not verified', async () => {
  const { api } = await managedAccount()
  const { status, data } = await api.v1WalletsVerifyList({ UserId: 'user-1', Address: METAMASK })
  expect([status, data.content?.verifications]).toEqual([200, []])
})
