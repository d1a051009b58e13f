import { beforeEach, describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
/** Does not wait long for a Mesh that hangs. */
const impatient = testBackend({ mesh: { ...mesh, timeoutMs: 500 } })
beforeEach(() => mesh.reset())

async function saved(user: string, payload: unknown = fakePayload()) {
  const { linkSessionId } = await openSession(backend, user)
  const answer = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
  return answer.body.connections[0].id as string
}

async function statusOf(user: string) {
  return (await backend.call(user, 'GET /connections')).body.connections[0].status
}

describe('GET /connections/:id/holdings', () => {
  test('reads balances with the stored token', async () => {
    const user = newUser()
    const { linkToken, linkSessionId } = await openSession(backend, user)
    const payload = await (await openLink(linkToken)).connect(COINBASE, { username: 'MeshUSDC' })
    const { body } = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
    const [{ id }] = body.connections
    const answer = await backend.call(user, `GET /connections/${id}/holdings`)
    expect(answer).toMatchObject({
      status: 200,
      body: {
        connectionId: id,
        holdings: [{ symbol: 'USDC', amount: expect.any(Number), valueInFiat: expect.any(Number) }],
        readAt: expect.stringMatching(/Z$/),
      },
    })
    expect(answer.body.totalInFiat).toBeCloseTo(answer.body.holdings[0].valueInFiat)
  })

  test('has no total when a position has no value', async () => {
    const user = newUser()
    const id = await saved(user)
    const cryptocurrencyPositions = [
      { symbol: 'ETH', amount: 1, marketValue: 2000 },
      { symbol: 'ODD', amount: 5, marketValue: null },
      { symbol: null, amount: 5 },
    ]
    mesh.fail('/holdings/get', {
      status: 200,
      body: {
        status: 'ok',
        content: { status: 'succeeded', cryptocurrencyPositions, equityPositions: null },
      },
    })
    const { body } = await backend.call(user, `GET /connections/${id}/holdings`)
    expect(body.holdings).toEqual([
      { symbol: 'ETH', amount: 1, valueInFiat: 2000 },
      { symbol: 'ODD', amount: 5 },
    ])
    expect(body).not.toHaveProperty('totalInFiat')
  })

  test('is marked reconnect_required while the institution does not accept the token', async () => {
    const user = newUser()
    const id = await saved(user)
    mesh.fail('/holdings/get', { status: 200, body: { status: 'ok', content: { status: 'notAuthorized' } } })
    expect(await backend.call(user, `GET /connections/${id}/holdings`)).toMatchObject({
      status: 409,
      body: { code: 'reconnect_required', detail: expect.stringContaining('Coinbase') },
    })
    expect(await statusOf(user)).toBe('reconnect_required')
    expect((await openSession(backend, user)).accessTokens).toEqual([])

    mesh.reset()
    mesh.fail('/holdings/get', { status: 200, body: { status: 'ok', content: { status: 'succeeded' } } })
    expect((await backend.call(user, `GET /connections/${id}/holdings`)).body).toMatchObject({
      totalInFiat: 0,
    })
    expect(await statusOf(user)).toBe('active')
  })

  test('is marked reconnect_required when Mesh does not know the token', async () => {
    const user = newUser()
    const id = await saved(user)
    const answer = await backend.call(user, `GET /connections/${id}/holdings`)
    expect(answer).toMatchObject({ status: 409, body: { code: 'reconnect_required' } })
    expect(backend.events).toContainEqual(
      expect.objectContaining({ type: 'connection_reconnect_required', connectionId: id }),
    )
  })

  test('answers 409 for a delayed connection', async () => {
    const user = newUser()
    const delayedAuth = {
      refreshToken: fakeToken('later'),
      brokerType: 'interactiveBrokers',
      brokerName: 'IBKR',
    }
    const id = await saved(user, { delayedAuth })
    mesh.reset()
    expect(await backend.call(user, `GET /connections/${id}/holdings`)).toMatchObject({
      status: 409,
      body: { code: 'access_pending' },
    })
    expect(mesh.calls).toEqual([])
    expect(await statusOf(user)).toBe('pending_access')
  })

  test.each([
    ['hang' as const, 502, 'mesh_unavailable'],
    [{ status: 500, body: '<html>' }, 502, 'mesh_unavailable'],
    [{ status: 403 }, 502, 'mesh_rejected'],
    [{ status: 200, body: { status: 'ok', content: { status: 'failed' } } }, 502, 'mesh_rejected'],
    [{ status: 200, body: { status: 'tooManyRequest' } }, 503, 'mesh_rate_limited'],
  ])('does not mark the connection reconnect_required after the failure %j', async (fault, status, code) => {
    const user = newUser()
    const id = await saved(user)
    mesh.fail('/holdings/get', fault)
    expect(await impatient.call(user, `GET /connections/${id}/holdings`)).toMatchObject({
      status,
      body: { code },
    })
    expect(await statusOf(user)).toBe('active')
  })

  test.each(['5f1c6c0e-0000-4000-8000-000000000000', 'nonsense', '%00', '..%2f'])(
    'finds no connection %s',
    async (id) => {
      expect(await backend.call(newUser(), `GET /connections/${id}/holdings`)).toMatchObject({
        status: 404,
        body: { code: 'connection_not_found' },
      })
    },
  )

  test('does not read another user’s account', async () => {
    const id = await saved(newUser())
    mesh.reset()
    expect((await backend.call(newUser(), `GET /connections/${id}/holdings`)).status).toBe(404)
    expect(mesh.calls).toEqual([])
  })
})
