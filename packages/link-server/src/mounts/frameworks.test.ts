import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { serve } from '@hono/node-server'
import express from 'express'
import express4 from 'express-4'
import fastify, { type FastifyInstance } from 'fastify'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { fakeWebhook } from '../testing/fake-webhook'
import { testServers } from '../testing/listening'
import { TEST_WEBHOOK_SECRET, type TestAnswer, type TestBackend } from '../testing/test-backend'
import { userKeyOf } from '../testing/test-database'
import { SETTLED, testSettlement } from '../testing/test-settlement'
import { toExpressMiddleware } from './express'
import { toFastifyPlugin } from './fastify'
import { toNextRoutes } from './next'
import { toNodeListener, type WebHandler } from './node'

const settlement = await testSettlement()
const servers = testServers()

type Listen = (handler: WebHandler) => Server | Promise<Server>

/** The parsers of Express, in the ways that apps use them. */
const parsers = (of: Pick<typeof express, 'json' | 'raw' | 'text' | 'urlencoded'>) => ({
  json: [of.json(), of.urlencoded({ extended: true })],
  'json that keeps the bytes': [
    of.json({
      verify: (request, _response, bytes) => {
        Object.assign(request, { rawBody: bytes })
      },
    }),
  ],
  'json that keeps the text': [
    of.json({
      verify: (request, _response, bytes) => {
        Object.assign(request, { rawBody: bytes.toString() })
      },
    }),
  ],
  raw: [of.raw({ type: '*/*' })],
  text: [of.text({ type: '*/*' })],
})

function inExpress(of: typeof express, use: (app: express.Express, handler: WebHandler) => unknown): Listen {
  return (handler) => {
    const app = of()
    use(app, handler)
    return app.listen(0, '127.0.0.1')
  }
}

const inFastify =
  (before: (app: FastifyInstance) => unknown = () => {}): Listen =>
  async (handler) => {
    const app = fastify()
    before(app)
    app.register(toFastifyPlugin(handler), { prefix: '/api/mesh' })
    // The app's own routes still have their parser.
    app.post('/own', async (request) => ({ parsed: request.body }))
    await app.listen({ port: 0, host: '127.0.0.1' })
    return app.server
  }

const versions = { 'express 5': express, 'express 4': express4 }

const MOUNTS: [name: string, listen: Listen][] = [
  ['node:http', (handler) => createServer(toNodeListener(handler)).listen(0, '127.0.0.1')],
  [
    'hono',
    (handler) => {
      const app = new Hono().all('/api/mesh/*', (c) => handler(c.req.raw))
      return serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    },
  ],
  ['fastify', inFastify()],
  [
    'fastify with a parser of the app',
    inFastify((app) =>
      app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
        done(null, JSON.parse(String(text))),
      ),
    ),
  ],
  [
    'routes of next, which pass a second argument',
    (handler) => {
      const routes = toNextRoutes(handler)
      const call = (request: Request) =>
        Reflect.apply(routes[request.method as 'GET'], undefined, [request, { params: {} }])
      return createServer(toNodeListener(call)).listen(0, '127.0.0.1')
    },
  ],
  ...Object.entries(versions).flatMap(([name, of]): [string, Listen][] => [
    [name, inExpress(of, (app, handler) => app.use('/api/mesh', toExpressMiddleware(handler)))],
    [
      `${name} in a router`,
      inExpress(of, (app, handler) =>
        app.use('/api', of.Router().use('/mesh', toExpressMiddleware(handler))),
      ),
    ],
    [
      `${name} before its parsers`,
      inExpress(of, (app, handler) =>
        app.use('/api/mesh', toExpressMiddleware(handler)).use(...parsers(of).json),
      ),
    ],
    ...Object.entries(parsers(of)).map(([parser, before]): [string, Listen] => [
      `${name} after ${parser}`,
      inExpress(of, (app, handler) => {
        app.use(...before)
        app.use('/api/mesh', toExpressMiddleware(handler))
      }),
    ]),
  ]),
]

/** Mounts whose parser leaves only a value. */
const isParsed = (name: string) => /after json$/.test(name)

test.each(MOUNTS)('%s: from a link token to the listed transfer', async (name, listen) => {
  const backend = settlement.openBackend()
  const { call, post, user, linkSessionId } = await visit(backend, listen)

  const saved = await post('/connections', {
    linkSessionId,
    payload: fakePayload([
      { tokenId: fakeToken('tokenId'), accessToken: `${'ü'.repeat(2_000)}${fakeToken('access')}` },
    ]),
  })
  expect([saved.status, saved.body]).toEqual([
    200,
    { connections: [expect.objectContaining({ brokerName: 'Coinbase' })] },
  ])

  const webhook = await sendWebhook(call, user)
  if (isParsed(name)) {
    expect(webhook).toMatchObject({ status: 503, body: { code: 'not_configured' } })
    expect(webhook.body.detail).toMatch(/body parser such as express.json\(\) read it first.*verify: /)
    return
  }
  expect(webhook).toMatchObject({ status: 200, body: { received: true } })
  await backend.handler.runJobs()
  const { body } = await call('/transfers')
  expect(body.transfers).toEqual([expect.objectContaining({ amount: '10', status: 'succeeded' })])
})

describe.each(Object.entries(versions))('%s', (_, of) => {
  test('a webhook with a wrong signature is refused, whoever has read it', async () => {
    for (const before of Object.values(parsers(of)).slice(1)) {
      const { call } = await visit(
        settlement.openBackend(),
        inExpress(of, (app, handler) => app.use(...before).use('/api/mesh', toExpressMiddleware(handler))),
      )
      const headers = { 'X-Mesh-Signature-256': 'wrong', 'Content-Type': 'application/json' }
      const answer = await call('/webhooks/mesh', { method: 'POST', body: '{}', headers })
      expect(answer).toMatchObject({ status: 401, body: { code: 'signature_invalid' } })
    }
  })

  test('a path that the app has rewritten stays so', async () => {
    const { url } = await visit(
      settlement.openBackend(),
      inExpress(of, (app, handler) => {
        app.use((request, _response, next) => {
          request.url = request.url.replace('/v1/', '/api/')
          next()
        })
        app.use('/api/mesh', toExpressMiddleware(handler))
      }),
      '/v1/mesh',
    )
    expect((await fetch(`${url}/healthz?x=1`)).status).toBe(200)
  })

  test('mounted at another path, says where it was asked for and where its routes are', async () => {
    const { url } = await visit(
      settlement.openBackend(),
      inExpress(of, (app, handler) => app.use('/mesh', toExpressMiddleware(handler))),
      '/mesh',
    )
    expect(await (await fetch(`${url}/link-token`, { method: 'POST' })).text()).toContain(
      'asked for /mesh/link-token, but its routes are below /api/mesh',
    )
  })
})

describe('fastify', () => {
  test('keeps the parsers of the app outside, and sends the headers of its hooks', async () => {
    const { url, call } = await visit(
      settlement.openBackend(),
      inFastify((app) =>
        app.addHook('onRequest', async (_request, reply) => {
          reply.header('X-Frame-Options', 'DENY')
        }),
      ),
    )
    expect((await call('/connections')).headers.get('X-Frame-Options')).toBe('DENY')
    const headers = { 'Content-Type': 'application/json' }
    const own = await fetch(`${url.replace('/api/mesh', '')}/own`, {
      method: 'POST',
      headers,
      body: '{"a":1}',
    })
    expect(await own.json()).toEqual({ parsed: { a: 1 } })
  })

  test('with another prefix, says where it was asked for and where its routes are', async () => {
    const { url } = await visit(
      settlement.openBackend(),
      async (handler) => {
        const app = fastify()
        app.register(toFastifyPlugin(handler), { prefix: '/mesh' })
        await app.listen({ port: 0, host: '127.0.0.1' })
        return app.server
      },
      '/mesh',
    )
    expect(await (await fetch(`${url}/transfers`)).text()).toContain(
      'asked for /mesh/transfers, but its routes are below /api/mesh',
    )
  })
})

test('hono: a body that was read before is a fault of the set-up, and its cause is named', async () => {
  const { call, post } = await visit(settlement.openBackend(), (handler) => {
    const app = new Hono()
      .use(async (c, next) => {
        if (c.req.method === 'POST' && c.req.path.includes('/transfers')) await c.req.raw.text()
        await next()
      })
      .all('/api/mesh/*', (c) => handler(c.req.raw))
    return serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  })
  expect(await post('/transfers', { linkSessionId: 'x' })).toMatchObject({
    status: 503,
    body: { code: 'not_configured', detail: expect.stringContaining('read before this backend') },
  })
  expect((await call('/connections')).status).toBe(200)
})

/** Mounts a backend, and opens a session for a deposit over HTTP. */
async function visit(backend: TestBackend, listen: Listen, path = '/api/mesh') {
  const url = `${await servers.urlOf(await listen(backend.handler))}${path}`
  const user = `user-${crypto.randomUUID()}`
  async function call(route: string, init: RequestInit = {}): Promise<TestAnswer> {
    const response = await fetch(url + route, { ...init, headers: { 'X-User': user, ...init.headers } })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const post = (route: string, body: unknown) =>
    call(route, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    })
  const { body } = await post('/link-token', { intent: 'deposit', params: { asset: 'USDC' } })
  return { url, user, call, post, linkSessionId: body.linkSessionId as string }
}

/** Sends a webhook whose bytes are not those that `JSON.stringify` writes. */
function sendWebhook(call: Awaited<ReturnType<typeof visit>>['call'], user: string) {
  const text = JSON.stringify(fakeWebhook(userKeyOf(user), SETTLED), null, 2).replace('10.5', '10.50')
  const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(text).digest('base64')
  const headers = { 'X-Mesh-Signature-256': signature, 'Content-Type': 'application/json' }
  return call('/webhooks/mesh', { method: 'POST', body: text, headers })
}
