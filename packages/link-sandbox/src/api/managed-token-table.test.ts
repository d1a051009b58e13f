import type { BrokerType } from '@meshconnect/node-api'
import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, KRAKEN, UPHOLD } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

const DAY = 86_400_000
const TYPES: Record<string, string> = {
  [COINBASE]: 'coinbase',
  [BINANCE]: 'binanceInternationalDirect',
  [UPHOLD]: 'uphold',
  [KRAKEN]: 'kraken',
}
const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }
const typeOf = (integrationId: string) => TYPES[integrationId] as BrokerType

/** A sandbox in which one call connects an account, as an end user does in Link. */
async function tokens() {
  const time = manualTime()
  const sandbox = await startTestSandbox({}, time)
  const connect = async (userId: string, integrationId: string, scope: 'read' | 'write' = 'write') => {
    const link = await (scope === 'read' ? sandbox.reader : sandbox).link(userId)
    const { payload } = await link.connectAs(integrationId, 'Mesh')
    const [first] = payload.accountTokens
    if (!first) throw new Error('Link handed over no account.')
    return { ...first, expiresInSeconds: payload.expiresInSeconds }
  }
  const readStatus = async (authToken: string, integrationId: string) => {
    const { data } = await sandbox.api.v1HoldingsGetCreate({ type: typeOf(integrationId), authToken })
    return data.content?.errorMessage || data.content?.status
  }
  return { ...sandbox, time, connect, readStatus }
}

describe('a managed token', () => {
  test('is the same for the same user and integration after each login', async () => {
    const { connect } = await tokens()
    const first = await connect('user-1', COINBASE)
    const again = await connect('user-1', COINBASE)
    expect(first.tokenId).toMatch(/\S/)
    expect(again.tokenId).toBe(first.tokenId)
    expect(again.account.isReconnected).toBe(true)
    expect(again.account.meshAccountId).toBe(first.account.meshAccountId)
  })

  test('is different for another user', async () => {
    const { connect } = await tokens()
    const [one, other] = [await connect('user-1', COINBASE), await connect('user-2', COINBASE)]
    expect(other.tokenId).not.toBe(one.tokenId)
  })

  test('is different at another integration', async () => {
    const { connect } = await tokens()
    const [one, other] = [await connect('user-1', COINBASE), await connect('user-1', UPHOLD)]
    expect(other.tokenId).not.toBe(one.tokenId)
  })

  test('is different for another scope, and both stay valid', async () => {
    const { connect, readStatus } = await tokens()
    const write = await connect('user-1', COINBASE)
    const read = await connect('user-1', COINBASE, 'read')
    expect(read.tokenId).not.toBe(write.tokenId)
    expect((await connect('user-1', COINBASE)).tokenId).toBe(write.tokenId)
    expect((await connect('user-1', COINBASE, 'read')).tokenId).toBe(read.tokenId)
    expect(await readStatus(write.tokenId ?? '', COINBASE)).toBe('succeeded')
    expect(await readStatus(read.tokenId ?? '', COINBASE)).toBe('succeeded')
  })

  test('of a read key is a scope mismatch in every call that moves assets', async () => {
    const { api, connect } = await tokens()
    const { accessToken } = await connect('user-1', COINBASE, 'read')
    const from = { fromAuthToken: accessToken, fromType: typeOf(COINBASE) }
    const to = { networkId: BASE, symbol: 'USDC' }
    const previewId = '00000000-0000-4000-8000-000000000000'
    const update = { authToken: accessToken, type: typeOf(COINBASE), transactionId: previewId }
    const answers = [
      await api.v1TransfersManagedConfigureCreate({ ...from, toAddresses: [{ ...to, address: ADDRESS }] }),
      await api.v1TransfersManagedPreviewCreate({ ...from, ...to, toAddress: ADDRESS, amount: 10 }),
      await api.v1TransfersManagedExecuteCreate({ ...from, previewId }),
      await api.v1TransfersManagedUpdateCreate(update),
    ]
    for (const { status, data } of answers) {
      expect(status).toBe(403)
      expect(data).toMatchObject({ status: 'permissionDenied', errorType: 'scopeMismatch' })
      expect(data.message).toContain('Scope mismatch')
      expect(data.message).not.toContain(accessToken)
    }
  })

  test('is invalid after it was revoked, and the next login gives a new one', async () => {
    const { api, connect, readStatus, link } = await tokens()
    const { tokenId = '' } = await connect('user-1', COINBASE)
    await api.v1TokenRefreshCreate({ type: typeOf(COINBASE), refreshToken: tokenId })
    const access = (await connect('user-1', COINBASE)).accessToken
    expect(access).not.toBe(tokenId)
    expect((await api.v1AccountDelete({ type: typeOf(COINBASE), authToken: tokenId })).status).toBe(200)

    const fresh = await connect('user-1', COINBASE)
    expect(fresh.tokenId).not.toBe(tokenId)
    expect(fresh.account.isReconnected).toBe(false)
    for (const dead of [tokenId, access]) {
      expect(await readStatus(dead, COINBASE)).toBe('Unauthorized token')
      const refreshed = await api.v1TokenRefreshCreate({ type: typeOf(COINBASE), refreshToken: dead })
      expect(refreshed.status).toBe(400)
      const session = await link('user-1', { transferOptions })
      expect(await failureOf(session.return([{ accessToken: dead }]))).toMatchObject({
        code: 'accounts_refused',
      })
    }
  })

  test('equals the access token until the first refresh', async () => {
    const { api, connect, readStatus } = await tokens()
    const { tokenId = '', accessToken } = await connect('user-1', COINBASE)
    expect(accessToken).toBe(tokenId)
    const refresh = () => api.v1TokenRefreshCreate({ type: typeOf(COINBASE), refreshToken: tokenId })
    const [first] = (await refresh()).data.content?.brokerAccountTokens ?? []
    const [second] = (await refresh()).data.content?.brokerAccountTokens ?? []
    expect([first?.tokenId, second?.tokenId]).toEqual([tokenId, tokenId])
    expect(new Set([tokenId, first?.accessToken, second?.accessToken]).size).toBe(3)
    expect(await readStatus(second?.accessToken ?? '', COINBASE)).toBe('succeeded')
    expect(await readStatus(first?.accessToken ?? '', COINBASE)).toBe('Unauthorized token')
    expect(await readStatus(tokenId, COINBASE)).toBe('succeeded')
  })

  test('of Binance expires, needs a new login, and is the same afterwards', async () => {
    const { api, connect, readStatus, link, time } = await tokens()
    const { tokenId = '', expiresInSeconds } = await connect('user-1', BINANCE)
    time.advance((expiresInSeconds ?? 0) * 1000 - 1)
    expect(await readStatus(tokenId, BINANCE)).toBe('succeeded')
    time.advance(1)
    expect(await readStatus(tokenId, BINANCE)).toBe('The login at the institution has expired.')
    const refreshed = await api.v1TokenRefreshCreate({ type: typeOf(BINANCE), refreshToken: tokenId })
    expect(refreshed.data.message).toBe('Unauthorized token')
    const session = await link('user-1', { transferOptions })
    const returned = await session.return([{ accessToken: tokenId, brokerType: typeOf(BINANCE) }])
    expect(returned.accounts).toMatchObject([{ needsLogin: true }])
    expect((await connect('user-1', BINANCE)).tokenId).toBe(tokenId)
    expect(await readStatus(tokenId, BINANCE)).toBe('succeeded')
  })

  test.each([
    ['Coinbase', COINBASE],
    ['Uphold', UPHOLD],
  ])('of %s lasts', async (_, integrationId) => {
    const { connect, readStatus, time } = await tokens()
    const { tokenId = '', expiresInSeconds } = await connect('user-1', integrationId)
    expect(expiresInSeconds).toBeUndefined()
    time.advance(3650 * DAY)
    expect(await readStatus(tokenId, integrationId)).toBe('succeeded')
  })
})

test('an integration without managed tokens gives an access and a refresh token, and no tokenId', async () => {
  const { api, connect, readStatus, time } = await tokens()
  const { accessToken, refreshToken = '', tokenId, expiresInSeconds } = await connect('user-1', KRAKEN)
  expect(tokenId).toBeUndefined()
  expect(refreshToken).not.toBe(accessToken)
  time.advance((expiresInSeconds ?? 0) * 1000)
  expect(await readStatus(accessToken, KRAKEN)).toBe('Unauthorized token')
  const { data } = await api.v1TokenRefreshCreate({ type: typeOf(KRAKEN), refreshToken })
  const [fresh] = data.content?.brokerAccountTokens ?? []
  expect(fresh?.tokenId).toBeNull()
  expect(await readStatus(fresh?.accessToken ?? '', KRAKEN)).toBe('succeeded')
})
