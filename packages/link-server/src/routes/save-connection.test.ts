import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

async function save(user: string, payload: unknown, intent: 'deposit' | 'connect' = 'deposit') {
  const { linkSessionId } = await openSession(backend, user, intent)
  return backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
}

async function list(user: string) {
  return (await backend.call(user, 'GET /connections')).body.connections
}

describe('POST /connections', () => {
  test('saves several accounts with one tokenId as one connection', async () => {
    const user = newUser()
    const tokenId = fakeToken('shared')
    const answer = await save(
      user,
      fakePayload([
        { id: 'a', tokenId },
        { id: 'b', tokenId },
      ]),
    )
    expect(answer.status).toBe(200)
    expect(answer.body.connections).toEqual([
      {
        id: expect.any(String),
        kind: 'managed',
        brokerType: 'coinbase',
        brokerName: 'Coinbase',
        accounts: [
          { id: 'a', name: 'Account a' },
          { id: 'b', name: 'Account b' },
        ],
        scope: 'write',
        status: 'active',
        canSkipLogin: true,
        brand: { logoLightUrl: 'https://files.example/logo.svg' },
        createdAt: expect.stringMatching(/Z$/),
        updatedAt: expect.stringMatching(/Z$/),
      },
    ])
    expect(await list(user)).toEqual(answer.body.connections)
  })

  test('saves the same payload once, however often it is sent in parallel', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (times, accounts) => {
          const user = newUser()
          const payload = fakePayload(
            Array.from({ length: accounts }, (_, i) => ({
              id: `${i}`,
              ...(i > 0 && { tokenId: fakeToken('many') }),
            })),
          )
          const { linkSessionId } = await openSession(backend, user)
          const answers = await Promise.all(
            Array.from({ length: times }, () =>
              backend.call(user, 'POST /connections', { body: { linkSessionId, payload } }),
            ),
          )
          expect(answers.map(({ status }) => status)).toEqual(Array(times).fill(200))
          const ids = answers.map(({ body }) => body.connections.map((it: { id: string }) => it.id).sort())
          for (const some of ids) expect(some).toEqual(ids[0])
          expect(await list(user)).toHaveLength(accounts)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('adds later accounts with the same tokenId to the connection', async () => {
    const user = newUser()
    const tokenId = fakeToken('grows')
    await save(user, fakePayload([{ id: 'a', tokenId }]))
    await save(user, fakePayload([{ id: 'b', tokenId }]))
    expect(await list(user)).toMatchObject([{ accounts: [{ id: 'a' }, { id: 'b' }] }])
  })

  test('distinguishes wallets, unmanaged and delayed connections', async () => {
    const user = newUser()
    await save(user, fakePayload([{ id: '0x1' }], { brokerType: 'deFiWallet', brokerName: 'MetaMask' }))
    await save(user, fakePayload([{ id: '0x1' }], { brokerType: 'deFiWallet', brokerName: 'Phantom' }))
    await save(
      user,
      fakePayload([{ id: 'k1' }, { id: 'k2' }], { brokerType: 'kraken', brokerName: 'Kraken' }),
    )
    await save(user, {
      delayedAuth: { refreshToken: fakeToken('later'), brokerType: 'interactiveBrokers', brokerName: 'IBKR' },
    })
    expect(
      (await list(user)).map((it: { kind: string; brokerName: string }) => [it.kind, it.brokerName]),
    ).toEqual([
      ['wallet', 'MetaMask'],
      ['wallet', 'Phantom'],
      ['unmanaged', 'Kraken'],
      ['unmanaged', 'Kraken'],
      ['delayed', 'IBKR'],
    ])
  })

  test('replaces a delayed connection when its tokens arrive', async () => {
    const user = newUser()
    const broker = { brokerType: 'interactiveBrokers', brokerName: 'IBKR' }
    await save(user, { delayedAuth: { refreshToken: fakeToken('later'), ...broker } })
    await save(user, fakePayload([{ id: 'u1' }], broker))
    expect(await list(user)).toMatchObject([{ kind: 'unmanaged', brokerName: 'IBKR' }])
  })

  test('keeps read and write connections of one account separate', async () => {
    const user = newUser()
    await save(user, fakePayload([{ id: 'k1' }], { brokerType: 'kraken', brokerName: 'Kraken' }), 'connect')
    await save(user, fakePayload([{ id: 'k1' }], { brokerType: 'kraken', brokerName: 'Kraken' }), 'deposit')
    expect((await list(user)).map((it: { scope: string }) => it.scope)).toEqual(['read', 'write'])
  })

  test('refuses a token of another user, managed or not, and saves nothing', async () => {
    const payload = fakePayload([{ tokenId: fakeToken('mine') }])
    const wallet = fakePayload([{ id: '0x1' }], { brokerType: 'deFiWallet', brokerName: 'MetaMask' })
    const owner = newUser()
    await save(owner, payload)
    await save(owner, wallet)

    const thief = newUser()
    const both = structuredClone(payload)
    both.accessToken?.accountTokens.unshift({
      account: { accountId: 'own', accountName: 'Own' },
      accessToken: fakeToken('own'),
      tokenId: fakeToken('own'),
    })
    for (const stolen of [payload, wallet, both]) {
      expect(await save(thief, stolen)).toMatchObject({
        status: 409,
        body: { code: 'connection_held_by_other_user' },
      })
    }
    expect(await list(thief)).toEqual([])
    expect(await list(owner)).toHaveLength(2)
  })

  test('refuses a session that is unknown, expired, or belongs to another user', async () => {
    let time = new Date()
    const aging = testBackend({ mesh, now: () => time })
    const owner = newUser()
    const { linkSessionId } = await openSession(aging, owner)
    const payload = fakePayload()
    const attempt = (user: string, session: string) =>
      aging.call(user, 'POST /connections', { body: { linkSessionId: session, payload } })
    const refused = { status: 404, body: { code: 'link_session_unknown' } }

    expect(await attempt(newUser(), linkSessionId)).toMatchObject(refused)
    expect(await attempt(owner, 'no-such-session')).toMatchObject(refused)
    time = new Date(time.getTime() + 24 * 60 * 60_000 + 1)
    expect(await attempt(owner, linkSessionId)).toMatchObject(refused)
    expect(await list(owner)).toEqual([])
  })

  test.each([
    ['an empty payload', {}],
    [
      'both kinds at once',
      { ...fakePayload(), delayedAuth: { refreshToken: 'x', brokerType: 'a', brokerName: 'b' } },
    ],
    ['no accounts', { accessToken: { brokerType: 'a', brokerName: 'b', accountTokens: [] } }],
    [
      'a half valid list',
      {
        accessToken: {
          ...fakePayload().accessToken,
          accountTokens: [...(fakePayload().accessToken?.accountTokens ?? []), { account: {} }],
        },
      },
    ],
    ['a token that is a number', fakePayload([{ accessToken: 42 as unknown as string }])],
    ['a character that cannot be stored', fakePayload([{ id: 'a\u0000b' }])],
    ['half a surrogate pair', fakePayload([{ id: 'a\ud800' }])],
    ['no payload', undefined],
    ['a list', []],
  ])('saves nothing of %s', async (_, payload) => {
    const user = newUser()
    expect(await save(user, payload)).toMatchObject({ status: 400, body: { code: 'invalid_body' } })
    expect(await list(user)).toEqual([])
  })

  test('drops picture URLs that are not http(s), and unknown fields', async () => {
    const user = newUser()
    const payload = fakePayload()
    Object.assign(payload.accessToken ?? {}, {
      brokerBrandInfo: { brokerLogo: 'AAAA', logoLightUrl: 'javascript:alert(1)', iconDarkUrl: 7 },
      surprise: true,
    })
    expect((await save(user, payload)).body.connections).toMatchObject([{ brand: {} }])
  })

  test('makes a connection active again that was reconnect_required', async () => {
    const user = newUser()
    const payload = fakePayload()
    const { body } = await save(user, payload)
    mesh.fail('/holdings/get', { status: 200, body: { status: 'ok', content: { status: 'notAuthorized' } } })
    await backend.call(user, `GET /connections/${body.connections[0].id}/holdings`)
    expect(await list(user)).toMatchObject([{ status: 'reconnect_required' }])
    await save(user, payload)
    expect(await list(user)).toMatchObject([{ status: 'active' }])
  })
})
