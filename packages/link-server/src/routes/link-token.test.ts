import { beforeEach, describe, expect, test } from 'vitest'
import { defineIntents } from '../intents/intents'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { COINBASE } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

const body = { intent: 'deposit', params: { asset: 'USDC' } }

async function save(user: string, intent: 'deposit' | 'connect', ...args: Parameters<typeof fakePayload>) {
  const { linkSessionId } = await openSession(backend, user, intent)
  const answer = await backend.call(user, 'POST /connections', {
    body: { linkSessionId, payload: fakePayload(...args) },
  })
  return answer.body.connections[0].id as string
}

function lastLinkTokenCall() {
  return JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')
}

describe('POST /link-token', () => {
  test('creates a link token for the intent, with a hashed user id', async () => {
    const user = newUser()
    const answer = await backend.call(user, 'POST /link-token', { body })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      linkToken: expect.any(String),
      expiresInSeconds: 600,
      linkSessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      accessTokens: [],
    })
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const sent = lastLinkTokenCall()
    expect(sent.transferOptions.toAddresses[0]).toMatchObject({ symbol: 'USDC' })
    expect(sent.userId).toMatch(/^[\w-]{43}$/)
    expect(sent.userId).not.toContain(user)
    await backend.call(user, 'POST /link-token', { body })
    expect(lastLinkTokenCall().userId).toBe(sent.userId)
  })

  test.each([
    ['an unknown intent', { intent: 'withdraw' }, 'unknown_intent'],
    ['the name of an Object property', { intent: 'constructor' }, 'unknown_intent'],
    ['wrong params', { intent: 'deposit', params: { asset: 'DOGE' } }, 'invalid_params'],
    ['missing params', { intent: 'deposit' }, 'invalid_params'],
    ['an unknown param', { intent: 'deposit', params: { asset: 'ETH', address: '0x1' } }, 'invalid_params'],
    [
      'params for an intent without params',
      { intent: 'connect', params: { asset: 'ETH' } },
      'invalid_params',
    ],
    [
      'a param above its limit',
      { intent: 'deposit', params: { asset: 'ETH', amount: 1001 } },
      'invalid_params',
    ],
    ['no intent', {}, 'invalid_body'],
    ['an unknown platform', { ...body, platform: 'toaster' }, 'invalid_body'],
    ['an unknown choice of saved accounts', { ...body, savedAccounts: 'some' }, 'invalid_body'],
    ['a requested account without a connection', { ...body, savedAccounts: 'requested' }, 'invalid_body'],
    ['a body that is not an object', [body], 'invalid_body'],
    ['a body that is not JSON', '{"intent":', 'invalid_body'],
    ['an empty body', '', 'invalid_body'],
  ])('refuses %s without calling Mesh', async (_, wrong, code) => {
    const answer = await backend.call(newUser(), 'POST /link-token', { body: wrong })
    expect(answer).toMatchObject({
      status: 400,
      body: { code, status: 400, detail: expect.stringMatching(/\.$/) },
    })
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(mesh.calls).toEqual([])
  })

  test('names the wrong param', async () => {
    const answer = await backend.call(newUser(), 'POST /link-token', {
      body: { intent: 'deposit', params: { asset: 'ETH', amount: -1, address: '0x1' } },
    })
    expect(answer.body.errors).toMatchObject([{ path: 'amount' }])
  })

  test('says where a connection is missing', async () => {
    const answer = await backend.call(newUser(), 'POST /link-token', {
      body: { ...body, savedAccounts: 'requested' },
    })
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_body',
        errors: [{ path: 'savedAccounts', message: expect.stringContaining('connectionId') }],
      },
    })
  })

  test('puts the requested account first, and opens its institution', async () => {
    const user = newUser()
    const first = fakeToken('first')
    const second = fakeToken('second')
    const id = await save(user, 'deposit', [{ id: 'account-1', tokenId: first }])
    await save(user, 'deposit', [{ tokenId: second }], {
      brokerType: 'binanceInternationalDirect',
      brokerName: 'Binance',
    })

    const plain = await openSession(backend, user)
    expect(plain.accessTokens.map((it) => it.accessToken)).toEqual([second, first])
    expect(lastLinkTokenCall()).not.toHaveProperty('integrationId')

    const direct = await openSession(backend, user, 'deposit', { connectionId: id })
    expect(direct.accessTokens).toEqual([
      {
        accessToken: first,
        brokerType: 'coinbase',
        brokerName: 'Coinbase',
        accountId: 'account-1',
        accountName: 'Account account-1',
      },
      expect.objectContaining({ accessToken: second }),
    ])
    expect(lastLinkTokenCall().integrationId).toBe(COINBASE)
  })

  test('returns all saved accounts, only the requested one, or none', async () => {
    const user = newUser()
    const older = fakeToken('older')
    const newer = fakeToken('newer')
    const read = fakeToken('read')
    const olderId = await save(user, 'deposit', [{ tokenId: older }])
    await save(user, 'deposit', [{ tokenId: newer }])
    const readId = await save(user, 'connect', [{ tokenId: read }])
    const walletId = await save(user, 'deposit', [{}], { brokerType: 'deFiWallet', brokerName: 'MetaMask' })
    const passed = async (rest: Parameters<typeof openSession>[3]) =>
      (await openSession(backend, user, 'deposit', rest)).accessTokens.map((it) => it.accessToken)

    expect(await passed({ savedAccounts: 'all' })).toEqual([newer, older])
    expect(await passed({ savedAccounts: 'all', connectionId: olderId })).toEqual([older, newer])
    expect(await passed({ savedAccounts: 'requested', connectionId: olderId })).toEqual([older])
    // Never another account instead of the requested one.
    expect(await passed({ savedAccounts: 'requested', connectionId: readId })).toEqual([])
    expect(await passed({ savedAccounts: 'requested', connectionId: walletId })).toEqual([])
    expect(await passed({ savedAccounts: 'none' })).toEqual([])
    expect(await passed({ savedAccounts: 'none', connectionId: olderId })).toEqual([])
    expect(lastLinkTokenCall().integrationId).toBe(COINBASE)
  })

  test('returns only accounts of the intent’s scope, and none of a wallet', async () => {
    const user = newUser()
    await save(user, 'connect', [{ tokenId: fakeToken('read') }])
    await save(user, 'deposit', [{}], { brokerType: 'deFiWallet', brokerName: 'MetaMask' })
    expect((await openSession(backend, user, 'deposit')).accessTokens).toEqual([])
  })

  test('returns no account for an intent without a transfer, and opens the institution all the same', async () => {
    const user = newUser()
    const connectionId = await save(user, 'connect', [{ tokenId: fakeToken('read') }])
    expect((await openSession(backend, user, 'connect')).accessTokens).toEqual([])
    expect((await openSession(backend, user, 'connect', { connectionId })).accessTokens).toEqual([])
    expect(lastLinkTokenCall().integrationId).toBe(COINBASE)
  })

  test('creates a link token without the institution when it cannot be found', async () => {
    const user = newUser()
    const id = await save(user, 'deposit', [{ tokenId: fakeToken('odd') }], {
      brokerType: 'noSuchBroker',
      brokerName: 'None',
    })
    const answer = await openSession(backend, user, 'deposit', { connectionId: id })
    expect(answer.accessTokens).toHaveLength(1)
    expect(lastLinkTokenCall()).not.toHaveProperty('integrationId')
    expect(backend.events).toContainEqual({
      type: 'integration_not_found',
      brokerType: 'noSuchBroker',
      brokerName: 'None',
      requestId: expect.any(String),
    })
  })

  test('gives the page the data of the intent, and keeps it from Mesh', async () => {
    const data = { orderId: 'order-1', expiresAt: '2026-12-01T00:00:00Z' }
    const own = testBackend({
      mesh,
      intents: defineIntents({
        order: { linkToken: async () => ({ restrictMultipleAccounts: true, data }) },
        wrong: { linkToken: () => ({ data: { at: new Date(0) } }) },
      }),
    })
    const answer = await own.call(newUser(), 'POST /link-token', { body: { intent: 'order' } })
    expect(answer).toMatchObject({ status: 200, body: { data } })
    expect(lastLinkTokenCall()).toMatchObject({ restrictMultipleAccounts: true })
    expect(lastLinkTokenCall()).not.toHaveProperty('data')
    expect((await own.call(newUser(), 'POST /link-token', { body: { intent: 'wrong' } })).status).toBe(500)
  })

  test('answers another user’s connection like one that does not exist', async () => {
    const id = await save(newUser(), 'deposit')
    for (const connectionId of [id, '5f1c6c0e-0000-4000-8000-000000000000', 'nonsense']) {
      const answer = await backend.call(newUser(), 'POST /link-token', { body: { ...body, connectionId } })
      expect(answer).toMatchObject({ status: 404, body: { code: 'connection_not_found' } })
    }
  })

  test.each([
    [{ status: 500 }, 502, 'mesh_unavailable'],
    [{ status: 200, body: '<html>maintenance</html>' }, 502, 'mesh_unavailable'],
    [{ status: 200, body: { status: 'ok', content: { linkToken: null } } }, 502, 'mesh_unavailable'],
    ['hang' as const, 502, 'mesh_unavailable'],
    ['disconnect' as const, 502, 'mesh_unavailable'],
    [{ status: 302, headers: { Location: 'http://127.0.0.1:9/' } }, 502, 'mesh_unavailable'],
    [{ status: 429, headers: { 'Retry-After': '7' } }, 503, 'mesh_rate_limited'],
    [
      { status: 400, body: { status: 'badRequest', message: 'x', displayMessage: 'No such network.' } },
      502,
      'mesh_rejected',
    ],
    [{ status: 401 }, 502, 'mesh_rejected'],
  ])('reports the failure %j without a retry, and stores no session', async (fault, status, code) => {
    mesh.fail('/linktoken', fault)
    const impatient = testBackend({ mesh: { ...mesh, timeoutMs: 500 } })
    const user = newUser()
    const answer = await impatient.call(user, 'POST /link-token', { body })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(mesh.calls).toHaveLength(1)
    expect(answer.headers.get('Retry-After')).toBe(code === 'mesh_rate_limited' ? '7' : null)
    expect(impatient.events).toContainEqual(expect.objectContaining({ type: 'mesh_call_failed', code }))
    const sessions = testDb.selectFrom('mesh_link_sessions').where('user_key', '=', userKeyOf(user))
    expect(await sessions.selectAll().execute()).toEqual([])
  })
})
