import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeshLinkServerEvent } from '../events'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { fakePayload } from '../testing/fake-payload'
import { fakeWebhook } from '../testing/fake-webhook'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, TEST_WEBHOOK_SECRET } from '../testing/test-backend'
import { TEST_SECRET, testStorage, userKeyOf } from '../testing/test-database'
import { testIntents } from '../testing/test-intents'
import { testMesh } from '../testing/test-mesh'
import { createMeshLinkHandler } from './create-mesh-link-handler'
import { createMeshLinkServer } from './create-mesh-link-server'
import type { MeshLinkServerOptions } from './options'

const mesh = await testMesh()
beforeEach(() => mesh.reset())

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((it) => it.close()))
})

function testServer(options: Partial<MeshLinkServerOptions> = {}) {
  const events: MeshLinkServerEvent[] = []
  const server = createMeshLinkServer({
    mesh: { ...mesh, webhookSecret: TEST_WEBHOOK_SECRET },
    intents: testIntents,
    encryptionSecret: TEST_SECRET,
    storage: testStorage,
    onEvent: (event) => events.push(event),
    log: false,
    ...options,
  })
  opened.push(server)
  return { server, events }
}

const deposit = { intent: 'deposit', params: { asset: 'USDC' } }

/** What a call was rejected with. */
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => error,
  )

describe('the functions of the server', () => {
  test('connect, return without a login, deposit and disconnect, without a route', async () => {
    const { server } = testServer()
    const user = newUser()
    const first = await server.mintLinkToken(user, deposit)
    const payload = await (await openLink(first.linkToken)).connect(COINBASE)
    const saved = await server.saveConnections(user, { linkSessionId: first.linkSessionId, payload })
    expect(saved).toMatchObject([{ brokerType: 'coinbase', status: 'active', canSkipLogin: true }])
    expect(await server.connections(user)).toEqual(saved)
    const id = saved[0]?.id ?? ''
    expect(await server.holdings(user, id)).toMatchObject({ connectionId: id })
    expect(await server.accessTokens(user, { intent: 'deposit' })).toHaveLength(1)
    expect(await server.accessTokens(user, { intent: 'connect' })).toEqual([])

    const second = await server.mintLinkToken(user, { ...deposit, connectionId: id })
    const again = await openLink(second.linkToken)
    expect(await again.comeBack(second.accessTokens)).toBe(1)
    const transfer = await again.transfer('USDC', 25)
    const reported = await server.reportTransfer(user, { linkSessionId: second.linkSessionId, transfer })
    expect(reported).toMatchObject({ status: 'unconfirmed', amount: '25' })
    const clientTransactionId = reported?.clientTransactionId
    expect(await server.transfers(user, clientTransactionId ? { clientTransactionId } : {})).toMatchObject([
      { id: transfer.transferId, clientTransactionId },
    ])
    expect(await server.verifiedWallets({ userId: user })).toEqual([])
    expect((await server.integrations()).length).toBeGreaterThan(3)

    await server.disconnect(user, id)
    expect(await server.connections(user)).toEqual([])
  })

  test('share data and problems with the handler, which knows its users by authenticate', async () => {
    const { server } = testServer({ authenticate: () => ({ userId: user }) })
    const user = newUser()
    const { linkSessionId } = await server.mintLinkToken(user, deposit)
    await server.saveConnections(user, { linkSessionId, payload: fakePayload() })
    const call = (path: string, init?: RequestInit) =>
      server.handler(new Request(`https://app.example/api/mesh${path}`, init))
    expect(await (await call('/connections')).json()).toEqual({ connections: await server.connections(user) })

    const headers = { 'Content-Type': 'application/json' }
    const wrong = { intent: 'deposit', params: { asset: 'DOGE' }, extra: 1 }
    const answer = await call('/link-token', { method: 'POST', headers, body: JSON.stringify(wrong) })
    const error = await refusal(server.mintLinkToken(user, wrong))
    expect(error).toBeInstanceOf(MeshLinkProblem)
    expect(JSON.parse(JSON.stringify(error))).toEqual(await answer.json())
  })

  test('need no authenticate, and then the routes for users answer that it is missing', async () => {
    const { server } = testServer()
    const ask = (path: string) => server.handler(new Request(`https://app.example/api/mesh${path}`))
    expect((await ask('/readyz')).status).toBe(200)
    const answer = await ask('/connections')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'not_configured' })
    // biome-ignore lint/suspicious/noExplicitAny: a caller without types
    const handler = createMeshLinkHandler({ intents: testIntents } as any)
    await expect(handler.ready()).rejects.toThrow(/authenticate must be a function/)
  })

  test.each([
    ['an unknown connection', (it: Server) => it.holdings('u', 'no-such-id'), 'connection_not_found'],
    ['a session of nobody', (it: Server) => it.saveConnections('u', handedOver), 'link_session_unknown'],
    ['an unknown intent', (it: Server) => it.accessTokens('u', { intent: 'x' }), 'unknown_intent'],
    ['a wrong id', (it: Server) => it.transfers('u', { clientTransactionId: '' }), 'invalid_query'],
    ['an unknown institution', (it: Server) => it.mintLinkToken('u', unknownBank), 'integration_unknown'],
    ['no payload', (it: Server) => it.saveConnections('u', {} as never), 'invalid_body'],
  ])('refuse %s with the problem of the route', async (_, call, code) => {
    const error = await refusal(call(testServer().server))
    expect(error).toBeInstanceOf(MeshLinkProblem)
    expect(error).toMatchObject({ code })
  })

  test('turn a failure of Mesh into a problem, and pass errors of the caller on', async () => {
    const { server } = testServer()
    const user = newUser()
    mesh.fail('/linktoken', { status: 500 })
    expect(await refusal(server.mintLinkToken(user, deposit))).toMatchObject({ code: 'mesh_unavailable' })
    mesh.reset()
    const { linkSessionId } = await server.mintLinkToken(user, deposit)
    const [saved] = await server.saveConnections(user, { linkSessionId, payload: fakePayload() })
    const own = Object.assign(new Error('of my database'), { code: 'ECONNREFUSED' })
    const thrown = refusal(
      server.withAccessToken(user, saved?.id ?? '', () => {
        throw own
      }),
    )
    expect(await thrown).toBe(own)
    expect(await server.withAccessToken(user, saved?.id ?? '', ({ connection }) => connection)).toEqual(saved)
  })

  test.each([undefined, '', 7, null])('refuse %j as a user id', async (userId) => {
    const error = await refusal(testServer().server.connections(userId as string))
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: expect.stringContaining('userId must be') })
  })

  test('name wrong options, and refuse calls after close', async () => {
    const { server } = testServer({ encryptionSecret: 'short' })
    expect(await refusal(server.connections('u'))).toBeInstanceOf(MeshLinkConfigError)
    const closed = testServer().server
    await closed.connections(newUser())
    await closed.close()
    expect(await refusal(closed.connections('u'))).toMatchObject({ code: 'storage_unavailable' })
  })

  test('count link tokens, but not reads', async () => {
    const { server } = testServer({ limits: { linkTokensPerMinute: 1, readsPerMinute: 1 } })
    const user = newUser()
    await server.mintLinkToken(user, deposit)
    expect(await refusal(server.mintLinkToken(user, deposit))).toMatchObject({ code: 'rate_limited' })
    for (let i = 0; i < 3; i++) expect(await server.connections(user)).toEqual([])
  })
})

type Server = ReturnType<typeof createMeshLinkServer>
const handedOver = { linkSessionId: 'unknown', payload: fakePayload() }
const unknownBank = { intent: 'connect', integration: 'no such bank' }

describe('a webhook on a route of the integrator', () => {
  const sign = (body: string) => createHmac('sha256', TEST_WEBHOOK_SECRET).update(body).digest('base64')

  test('is verified and stored from the raw body, with headers of any kind', async () => {
    const { server } = testServer({ onTransferSettled: () => {} })
    const user = newUser()
    await server.mintLinkToken(user, deposit)
    mesh.setTransfers()
    for (const [name, toHeaders] of [
      ['Fetch', (signature: string) => new Headers({ 'X-Mesh-Signature-256': signature })],
      ['Node', (signature: string) => ({ 'x-mesh-signature-256': signature })],
    ] as const) {
      const id = `${name}-${user}`
      const body = JSON.stringify(fakeWebhook(userKeyOf(user), { TransferId: id, Chain: null }))
      expect(await server.verifyWebhook(body, toHeaders(sign(body)))).toBe(true)
      expect(await server.verifyWebhook(`${body} `, toHeaders(sign(body)))).toBe(false)
      await server.receiveWebhook(Buffer.from(body), toHeaders(sign(body)))
      expect(await server.transfers(user)).toContainEqual(expect.objectContaining({ id, status: 'pending' }))
    }
  })

  test('is refused without a signature, above a megabyte, or when it was parsed before', async () => {
    const { server } = testServer()
    expect(await refusal(server.receiveWebhook('{}', {}))).toMatchObject({ code: 'signature_invalid' })
    const large = 'x'.repeat(1024 * 1024 + 1)
    const headers = { 'x-mesh-signature-256': sign(large) }
    expect(await refusal(server.receiveWebhook(large, headers))).toMatchObject({ code: 'body_too_large' })
    const parsed = await refusal(server.receiveWebhook({ Id: 'x' } as never, {}))
    expect(parsed).toMatchObject({ message: expect.stringContaining('before body parsers') })
  })

  test('needs a webhook secret', async () => {
    const { server } = testServer({ mesh })
    const code = 'webhook_not_configured'
    expect(await refusal(server.receiveWebhook('{}', {}))).toMatchObject({ code })
    expect(await refusal(server.verifyWebhook('{}', {}))).toMatchObject({ code })
  })
})
