import { beforeEach, describe, expect, test } from 'vitest'
import { COINBASE, KRAKEN } from '../testing/link-user'
import { newUser, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
beforeEach(() => mesh.reset())

const lastLinkTokenCall = () =>
  JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')

describe('GET /integrations', () => {
  test('lists what Link can open, with its kind and health, and asks Mesh once for all users', async () => {
    const backend = testBackend({ mesh })
    const first = await backend.call(newUser(), 'GET /integrations')
    expect(first.status).toBe(200)
    expect(first.body.integrations).toContainEqual({
      id: COINBASE,
      name: 'Coinbase',
      brokerType: 'coinbase',
      categories: ['exchange'],
      canTransfer: true,
      isUp: true,
    })
    expect((await backend.call(newUser(), 'GET /integrations')).body).toEqual(first.body)
    expect(mesh.calls.map(({ path }) => path).sort()).toEqual(['/api/v1/integrations', '/api/v1/status'])
  })

  test('takes Mesh’s pictures and outages, and leaves out records that it cannot read', async () => {
    const item = { id: 'c', name: 'Coinbase', type: 'coinbase', cryptoTransfersSupported: true }
    const logo = { iconColorUrl: 'javascript:alert(1)', logoColorUrl: 'https://files.example/c.svg' }
    const items = [{ ...item, logo }, { name: 'no id' }, null, { id: 'x', categories: 7, logo: 'none' }]
    mesh.fail('/integrations', { status: 200, body: { status: 'ok', content: { items } } })
    mesh.fail('/status', {
      status: 200,
      body: { status: 'ok', content: [{ type: 'coinbase', name: 'Coinbase', isUp: false }, { type: 'x' }] },
    })
    const { body } = await testBackend({ mesh }).call(newUser(), 'GET /integrations')
    expect(body.integrations).toEqual([
      {
        id: 'c',
        name: 'Coinbase',
        brokerType: 'coinbase',
        categories: [],
        logoUrl: 'https://files.example/c.svg',
        canTransfer: true,
        isUp: false,
      },
      { id: 'x', name: '', brokerType: '', categories: [], canTransfer: false, isUp: true },
    ])
  })

  test('takes all as up when only the health cannot be read, and fails when the list cannot be read', async () => {
    mesh.fail('/status', { status: 400 })
    const { body } = await testBackend({ mesh }).call(newUser(), 'GET /integrations')
    expect(body.integrations.length).toBeGreaterThan(3)
    expect(body.integrations.every(({ isUp }: { isUp: boolean }) => isUp)).toBe(true)
    mesh.fail('/integrations', { status: 500 })
    expect(await testBackend({ mesh }).call(newUser(), 'GET /integrations')).toMatchObject({
      status: 502,
      body: { code: 'mesh_unavailable' },
    })
  })

  test('counts as a read, needs a user and takes no query', async () => {
    const backend = testBackend({ mesh, limits: { readsPerMinute: 1 } })
    const user = newUser()
    expect((await backend.call('', 'GET /integrations')).status).toBe(401)
    expect((await backend.call(user, 'GET /integrations?x=1')).body.code).toBe('invalid_query')
    expect((await backend.call(user, 'GET /integrations')).status).toBe(200)
    expect((await backend.call(user, 'GET /integrations')).body.code).toBe('rate_limited')
  })
})

describe('POST /link-token with an institution', () => {
  const backend = testBackend({ mesh })
  const ask = (integration: string, rest = {}) =>
    backend.call(newUser(), 'POST /link-token', { body: { intent: 'connect', integration, ...rest } })

  test.each([
    ['id', COINBASE.toUpperCase(), COINBASE],
    ['name', ' kraken ', KRAKEN],
    ['type', 'COINBASE', COINBASE],
  ])('opens it by its %s', async (_, integration, id) => {
    expect((await ask(integration)).status).toBe(200)
    expect(lastLinkTokenCall().integrationId).toBe(id)
  })

  test('refuses one that Mesh does not have, or that several have, without a link token', async () => {
    expect(await ask('no such bank')).toMatchObject({
      status: 400,
      body: { code: 'integration_unknown', detail: expect.stringContaining('GET /integrations') },
    })
    expect(await ask('deFiWallet')).toMatchObject({
      status: 400,
      body: { code: 'integration_unknown', detail: expect.stringContaining('MetaMask') },
    })
    expect(mesh.calls.filter(({ path }) => path.endsWith('/linktoken'))).toEqual([])
  })

  test('refuses it beside a connection, which has an institution of its own', async () => {
    const answer = await ask('coinbase', { connectionId: '5f1c6c0e-0000-4000-8000-000000000000' })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_body', errors: [{ path: 'integration' }] },
    })
  })

  test('does not change the institution that the intent decides', async () => {
    const fixed = testBackend({
      mesh,
      intents: { connect: { linkToken: () => ({ integrationId: KRAKEN }) } },
    })
    await fixed.call(newUser(), 'POST /link-token', { body: { intent: 'connect', integration: 'coinbase' } })
    expect(lastLinkTokenCall().integrationId).toBe(KRAKEN)
  })
})
