import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, BINANCE, COINBASE, KRAKEN } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

describe('a connection', () => {
  test('gives the host page a tokenId at Coinbase', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const { payload, accountName, connectionKey } = await link.connectAs(COINBASE, 'Mesh')
    expect(accountName).toBe('Primary')
    expect(payload).toMatchObject({ brokerType: 'coinbase', brokerName: 'Coinbase' })
    expect(payload).not.toHaveProperty('expiresInSeconds')
    const [token] = payload.accountTokens
    expect(token?.tokenId).toBe(token?.accessToken)
    expect(token).not.toHaveProperty('refreshToken')
    expect(token?.account).toMatchObject({ accountName: 'Primary', cash: 1_120_000, isReconnected: false })
    expect(token?.account.meshAccountId).toBe(token?.account.frontAccountId)
    expect(connectionKey).not.toBe(token?.tokenId)
  })

  test('gives an access and a refresh token that expire at Kraken', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const { payload } = await link.connectAs(KRAKEN, 'Mesh', 'all')
    expect(payload).toMatchObject({ expiresInSeconds: 86_400 })
    expect(payload.accountTokens).toHaveLength(2)
    for (const token of payload.accountTokens) {
      expect(token).not.toHaveProperty('tokenId')
      expect(token.refreshToken).toBeTruthy()
    }
  })

  test('accepts only accounts that were shown, and at least one', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const { challengeKey } = await link.login(COINBASE, 'Mesh')
    const { accounts } = await link.mfa(challengeKey)
    const [first] = accounts.map(({ accountId }) => accountId)
    for (const ids of [[], ['nope'], [first ?? '', 'nope']]) {
      expect(await failureOf(link.connect(challengeKey, ids))).toMatchObject({ code: 'invalid_request' })
    }
    expect(await link.connect(challengeKey, [first ?? ''])).toMatchObject({ accountName: 'Primary' })
    expect(await failureOf(link.connect(challengeKey, [first ?? '']))).toMatchObject({
      code: 'challenge_expired',
    })
  })

  test('of one session is unknown to another', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions })
    const { connectionKey } = await link.connectAs(COINBASE, 'Mesh')
    const other = await sandbox.link('user-2', { transferOptions })
    for (const key of [connectionKey, '__proto__', '']) {
      expect(await failureOf(other.assets(key))).toMatchObject({
        httpStatus: 404,
        code: 'connection_unknown',
      })
    }
  })
})

describe('a returning user', () => {
  test('is recognised by every valid token; other tokens are left out', async () => {
    const sandbox = await startTestSandbox()
    const first = await sandbox.link('user-1')
    const coinbase = (await first.connectAs(COINBASE, 'Mesh')).payload.accountTokens[0]
    const kraken = (await first.connectAs(KRAKEN, 'MeshSOL')).payload.accountTokens[0]
    const link = await sandbox.link('user-1', { integrationId: COINBASE, transferOptions })
    const { accounts } = await link.return([
      {
        accessToken: kraken?.refreshToken,
        brokerType: 'kraken',
        brokerName: '',
        accountId: '',
        accountName: '',
      },
      {
        accessToken: kraken?.accessToken,
        brokerType: 'kraken',
        brokerName: '',
        accountId: '',
        accountName: '',
      },
      { accessToken: 'nope', brokerType: 'coinbase' },
      { accessToken: 7 },
      null,
      'text',
      { accessToken: coinbase?.tokenId, brokerType: 'coinbase' },
      { accessToken: coinbase?.tokenId, brokerType: 'coinbase' },
    ])
    expect(accounts.map(({ integration }) => integration.name)).toEqual(['Coinbase', 'Kraken'])
    const { assets } = await link.assets(accounts[0]?.connectionKey ?? '')
    expect(assets[0]).toMatchObject({ symbol: 'USDC', amount: 1_500_000 })
  })

  test('has to log in again when the login has expired, and keeps the tokenId', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    const first = await sandbox.link('user-1')
    const [token] = (await first.connectAs(BINANCE, 'Mesh')).payload.accountTokens
    time.advance(30 * 86_400_000)
    const link = await sandbox.link('user-1', { transferOptions })
    const { accounts } = await link.return([{ accessToken: token?.tokenId }])
    expect(accounts).toMatchObject([{ needsLogin: true }])
    expect(await failureOf(link.assets(accounts[0]?.connectionKey ?? ''))).toMatchObject({
      code: 'connection_unknown',
    })
    const [again] = (await link.connectAs(BINANCE, 'Mesh')).payload.accountTokens
    expect(again).toMatchObject({ tokenId: token?.tokenId, account: { isReconnected: true } })
  })

  test('can’t pass accounts into a session that transfers nothing, nor only refused ones into one that does', async () => {
    const sandbox = await startTestSandbox()
    const [token] = (await (await sandbox.link('user-1')).connectAs(COINBASE, 'Mesh')).payload.accountTokens
    const verifyWalletOptions = { message: 'This is my wallet.' }
    for (const [request, saved] of [
      [{}, { accessToken: token?.tokenId, brokerType: 'coinbase' }],
      [{ verifyWalletOptions }, { accessToken: token?.tokenId, brokerType: 'coinbase' }],
      [{}, null],
      [{ transferOptions }, { accessToken: 'nope', brokerType: 'coinbase' }],
      [{ transferOptions }, null],
    ] as const) {
      const link = await sandbox.link('user-1', request)
      expect(await failureOf(link.return([saved]))).toMatchObject({
        httpStatus: 422,
        body: { code: 'accounts_refused', message: 'Unable to initiate the transfer' },
      })
    }
  })
})
