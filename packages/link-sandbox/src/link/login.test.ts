import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE, METAMASK } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { manualTime } from '../testing/manual-time'
import { startTestSandbox } from '../testing/start-test-sandbox'

const transferOptions = { toAddresses: [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }] }

describe('a session', () => {
  test('opens once per link token', async () => {
    const sandbox = await startTestSandbox()
    const { data } = await sandbox.api.v1LinktokenCreate({ userId: 'user-1' })
    const link = await sandbox.link('user-1')
    const session = await link.open(data.content?.linkToken)
    expect(session).toMatchObject({ clientName: 'Your app', restrictMultipleAccounts: true })
    expect(session.integrations.map(({ name }) => name)).toContain('Coinbase')
    expect(session).not.toHaveProperty('transfer')
    const again = await failureOf(link.open(data.content?.linkToken))
    expect(again).toMatchObject({ httpStatus: 409, code: 'token_used' })
    expect(again.body.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('distinguishes an expired link from an unknown one', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    const { data } = await sandbox.api.v1LinktokenCreate({ userId: 'user-1' })
    const link = await sandbox.link('user-1')
    time.advance(10 * 60_000)
    expect(await failureOf(link.open(data.content?.linkToken))).toMatchObject({ code: 'token_expired' })
    const unknown = Buffer.from(
      `${sandbox.linkUrl}/b2b-iframe/${sandbox.clientId}/broker-connect?auth_code=nope`,
    ).toString('base64')
    expect(await failureOf(link.open(unknown))).toMatchObject({ httpStatus: 404, code: 'token_unknown' })
  })

  test('contains the request of the link token', async () => {
    const sandbox = await startTestSandbox({ clientName: 'Acme' })
    const { session } = await sandbox.link('user-1', {
      integrationId: COINBASE,
      restrictMultipleAccounts: false,
      transferOptions: {
        ...transferOptions,
        transferType: 'payment' as never,
        amountInFiat: 25,
        clientFee: 0.02,
        transactionId: 'order-1',
      },
    })
    expect(session).toMatchObject({
      clientName: 'Acme',
      integrationId: COINBASE,
      restrictMultipleAccounts: false,
      transfer: { type: 'payment', amountInFiat: 25, clientFee: 0.02, clientTransactionId: 'order-1' },
    })
  })

  test.each(['return', 'login', 'mfa', 'connect', 'preview', 'execute', 'assets', 'nope'])(
    'is needed for %s',
    async (path) => {
      const { linkUrl, clientId } = await startTestSandbox()
      for (const Authorization of ['', 'Bearer nope', 'Basic eDp5']) {
        const headers = { Authorization }
        const method = path === 'assets' ? 'GET' : 'POST'
        const response = await fetch(`${linkUrl}/link-api/${clientId}/${path}`, { method, headers })
        expect(response.status).toBe(401)
        expect(await response.json()).toMatchObject({ error: { code: 'session_unknown' } })
      }
    },
  )

  test('ends after an hour', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    const link = await sandbox.link('user-1')
    time.advance(60 * 60_000)
    expect(await failureOf(link.login(COINBASE, 'Mesh'))).toMatchObject({ code: 'session_unknown' })
  })
})

describe('a login', () => {
  test('lets the user try again after a wrong password and a wrong code', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    for (const [name, password] of [
      ['Mesh', 'pass123'],
      ['mesh', 'Pass123'],
      ['__proto__', 'Pass123'],
      ['', ''],
    ] as const) {
      const refused = await failureOf(link.login(COINBASE, name, password))
      expect(refused).toMatchObject({ httpStatus: 422, code: 'wrong_credentials' })
    }
    const { challengeKey, step } = await link.login(COINBASE, ' Mesh ')
    expect(step).toBe('mfa')
    expect(await failureOf(link.mfa(challengeKey, '000000'))).toMatchObject({ code: 'wrong_code' })
    expect((await link.mfa(challengeKey)).accounts).toMatchObject([
      { accountName: 'Primary', totalInFiat: 8_000_000 },
      { accountName: 'Trading', totalInFiat: 2_000_000 },
    ])
  })

  test('does not show the accounts, nor connect, before the code', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const first = await link.login(COINBASE, 'Mesh')
    const { accounts } = await link.mfa(first.challengeKey)
    const second = await link.login(COINBASE, 'Mesh')
    const ids = accounts.map(({ accountId }) => accountId)
    expect(await failureOf(link.connect(second.challengeKey, ids))).toMatchObject({
      code: 'challenge_expired',
    })
  })

  test('belongs to its session and lasts ten minutes', async () => {
    const time = manualTime()
    const sandbox = await startTestSandbox({}, time)
    const link = await sandbox.link('user-1')
    const { challengeKey } = await link.login(COINBASE, 'Mesh')
    const other = await sandbox.link('user-2')
    expect(await failureOf(other.mfa(challengeKey))).toMatchObject({ code: 'challenge_expired' })
    time.advance(10 * 60_000)
    expect(await failureOf(link.mfa(challengeKey))).toMatchObject({
      httpStatus: 410,
      code: 'challenge_expired',
    })
  })

  test('is refused for a wallet and for an unknown institution', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1')
    const wallet = await failureOf(link.login(METAMASK, 'Mesh'))
    expect(wallet).toMatchObject({ code: 'integration_unsupported', message: /MetaMask/ })
    expect(await failureOf(link.login('nope', 'Mesh'))).toMatchObject({ code: 'integration_unknown' })
  })
})
