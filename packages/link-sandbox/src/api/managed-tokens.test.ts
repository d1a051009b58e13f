import type { BrokerType } from '@meshconnect/node-api'
import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, KRAKEN } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

const coinbase = { type: 'coinbase' as BrokerType }
const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
const kraken = { type: 'kraken' as BrokerType }

async function connected(integrationId = COINBASE, which: 'first' | 'all' = 'first') {
  const time = manualTime()
  const sandbox = await startTestSandbox({}, time)
  const link = await sandbox.link('user-1')
  const { payload } = await link.connectAs(integrationId, 'Mesh', which)
  const [first] = payload.accountTokens
  return {
    ...sandbox,
    openLink: sandbox.link,
    time,
    payload,
    token: first?.accessToken ?? '',
    refresh: first?.refreshToken ?? '',
  }
}

describe('POST /api/v1/holdings/get', () => {
  test('answers the sum of all shared accounts of the token', async () => {
    const { api, token } = await connected(COINBASE, 'all')
    const { status, data } = await api.v1HoldingsGetCreate({ ...coinbase, authToken: token })
    expect(status).toBe(200)
    expect(data.content).toMatchObject({
      status: 'succeeded',
      type: 'coinbase',
      institutionName: 'Coinbase',
      accountName: 'Primary',
      equityPositions: [],
    })
    const bitcoin = data.content?.cryptocurrencyPositions?.find(({ symbol }) => symbol === 'BTC')
    expect(bitcoin).toEqual({ name: 'Bitcoin', symbol: 'BTC', amount: 25, costBasis: null })
  })

  test('adds market values when requested', async () => {
    const { api, token } = await connected()
    const { data } = await api.v1HoldingsGetCreate({
      ...coinbase,
      authToken: token,
      includeMarketValue: true,
    })
    const bitcoin = data.content?.cryptocurrencyPositions?.find(({ symbol }) => symbol === 'BTC')
    expect(bitcoin).toMatchObject({ amount: 20, lastPrice: 96_000, marketValue: 1_920_000 })
  })

  test('answers notAuthorized, with 200, when the login has expired', async () => {
    const { api, token, time } = await connected(BINANCE)
    time.advance(31 * 86_400_000)
    const type = 'binanceInternationalDirect' as BrokerType
    const { status, data } = await api.v1HoldingsGetCreate({ type, authToken: token })
    expect(status).toBe(200)
    expect(data.content).toMatchObject({ status: 'notAuthorized', cryptocurrencyPositions: [] })
  })
})

describe('POST /api/v1/token/refresh', () => {
  test('gives a managed connection an access token that differs from its tokenId', async () => {
    const { api, token } = await connected()
    const { data } = await api.v1TokenRefreshCreate({ ...coinbase, refreshToken: token })
    const [fresh] = data.content?.brokerAccountTokens ?? []
    expect(data.content?.status).toBe('succeeded')
    expect(fresh).toMatchObject({ tokenId: token, refreshToken: null, account: { accountName: 'Primary' } })
    expect(fresh?.accessToken).not.toBe(token)
    for (const authToken of [token, fresh?.accessToken ?? '']) {
      expect((await api.v1HoldingsGetCreate({ ...coinbase, authToken })).status).toBe(200)
    }
  })

  test('renews the access token of another connection; the previous one is refused', async () => {
    const { api, token, refresh } = await connected(KRAKEN)
    const { data } = await api.v1TokenRefreshCreate({ ...kraken, refreshToken: refresh })
    expect(data.content).toMatchObject({
      expiresInSeconds: 86_400,
      refreshTokenExpiresInSeconds: 30 * 86_400,
    })
    expect(data.content?.brokerAccountTokens?.[0]).toMatchObject({ refreshToken: refresh, tokenId: null })
    const { data: held } = await api.v1HoldingsGetCreate({ ...kraken, authToken: token })
    expect(held.content?.status).toBe('failed')
  })

  test('refuses with Mesh’s own messages', async () => {
    const { api } = await connected()
    const { status, data } = await api.v1TokenRefreshCreate({ ...coinbase, refreshToken: 'unknown' })
    expect(status).toBe(400)
    expect(data).toMatchObject({
      status: 'badRequest',
      message: 'Unauthorized token',
      displayMessage: 'Could not refresh the authentication token. The provided data is not correct',
      errorType: 'badRequest',
    })
  })
})

describe('DELETE /api/v1/account', () => {
  test('removes a connection, in the API and in Link', async () => {
    const { api, token, openLink } = await connected()
    const removed = await api.v1AccountDelete({ ...coinbase, authToken: token })
    expect(removed.status).toBe(200)
    expect(removed.data).toMatchObject({ status: 'ok', message: '' })
    expect(removed.data).not.toHaveProperty('content')

    expect((await api.v1AccountDelete({ ...coinbase, authToken: token })).status).toBe(400)
    expect((await api.v1HoldingsValueCreate({ ...coinbase, authToken: token })).status).toBe(400)
    expect((await api.v1TokenRefreshCreate({ ...coinbase, refreshToken: token })).status).toBe(400)
    const link = await openLink('user-1', { transferOptions })
    const returned = link.return([{ accessToken: token, brokerType: 'coinbase' }])
    expect(await failureOf(returned)).toMatchObject({ code: 'accounts_refused' })

    const again = await link.connectAs(COINBASE, 'Mesh')
    expect(again.payload.accountTokens[0]?.tokenId).not.toBe(token)
    expect((await api.v1HoldingsValueCreate({ ...coinbase, authToken: token })).status).toBe(400)
  })

  test('says which field is missing', async () => {
    const { api } = await startTestSandbox()
    const { status, data } = await api.v1AccountDelete({ ...coinbase } as {
      type: BrokerType
      authToken: string
    })
    expect(status).toBe(400)
    expect(data).toMatchObject({ errorType: 'missingField', message: 'authToken parameter not specified' })
  })
})
