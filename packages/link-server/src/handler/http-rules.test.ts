import { beforeEach, describe, expect, test } from 'vitest'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { newUser, openSession, testBackend } from '../testing/test-backend'
import { testMesh } from '../testing/test-mesh'

const mesh = await testMesh()
const backend = testBackend({ mesh })
beforeEach(() => mesh.reset())

const body = { intent: 'connect' }

describe('who may call', () => {
  test.each([
    'POST /link-token',
    'GET /access-tokens',
    'GET /connections',
    'POST /connections',
    'DELETE /connections/x',
    'GET /connections/x/holdings',
    'GET /transfers',
    'POST /transfers',
    'GET /wallets',
  ] as const)('%s needs a signed-in user', async (route) => {
    expect(await backend.call('', route)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
  })

  test.each([
    ['a page of the same origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://app.example' }],
    [
      'a page of the same origin behind a proxy that changes the host',
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://public.example' },
    ],
    ['a page of the same origin in an older browser', { Origin: 'https://app.example' }],
    ['a page of an allowed origin', { Origin: 'https://partner.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a native app', {}],
  ])('allows %s', async (_, headers) => {
    const open = testBackend({ mesh, allowedOrigins: ['https://partner.example'] })
    expect((await open.call(newUser(), 'POST /link-token', { body, headers })).status).toBe(200)
  })

  test.each([
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['another subdomain', { Origin: 'https://evil.app.example', 'Sec-Fetch-Site': 'same-site' }],
    ['another site in an older browser', { Origin: 'https://evil.example' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['the same host with another scheme', { Origin: 'http://app.example' }],
    ['a form on another site without an Origin header', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses %s before any other check', async (_, headers) => {
    for (const route of ['POST /link-token', 'DELETE /connections/x', 'GET /access-tokens'] as const) {
      expect(await backend.call(newUser(), route, { headers })).toMatchObject({
        status: 403,
        body: { code: 'origin_not_allowed' },
      })
    }
    expect(mesh.calls).toEqual([])
  })

  test.each(['null', 'app://shop'])(
    'refuses the origin %s by default, and says what to do',
    async (Origin) => {
      const { status, body: problem } = await backend.call(newUser(), 'GET /connections', {
        headers: { Origin },
      })
      expect([status, problem.code]).toEqual([403, 'origin_not_allowed'])
      expect(problem.detail).toContain('allowedOrigins')
      expect(problem.detail.includes('"null"')).toBe(Origin === 'null')
    },
  )

  test.each([
    ['a file or a sandboxed frame', 'null', 'app://shop'],
    ['an app with a scheme of its own', 'app://shop', 'null'],
    ['another app', 'app://shop', 'app://shop.evil'],
  ])('allows %s only when it is listed, with CORS headers', async (_, Origin, other) => {
    const open = testBackend({ mesh, allowedOrigins: [Origin] })
    const headers = { Origin, 'Sec-Fetch-Site': 'cross-site' }
    const preflight = await open.call('', 'OPTIONS /link-token', {
      headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
    })
    const answer = await open.call(newUser(), 'POST /link-token', { body, headers })
    expect([preflight.status, answer.status]).toEqual([204, 200])
    for (const { headers: cors } of [preflight, answer]) {
      expect(cors.get('Access-Control-Allow-Origin')).toBe(Origin)
      expect(cors.get('Access-Control-Allow-Credentials')).toBe('true')
      expect(cors.get('Vary')).toBe('Origin')
    }
    const refused = await open.call(newUser(), 'POST /link-token', { body, headers: { Origin: other } })
    expect(refused).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } })
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('sends no CORS headers by default, and CORS headers with credentials to allowed origins', async () => {
    const preflight = {
      headers: {
        Origin: 'https://partner.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type, x-session',
      },
    }
    const closed = await backend.call('', 'OPTIONS /link-token', preflight)
    expect(closed.status).toBe(405)
    expect(closed.headers.get('Access-Control-Allow-Origin')).toBeNull()

    const open = testBackend({ mesh, allowedOrigins: ['https://partner.example'] })
    const answer = await open.call('', 'OPTIONS /link-token', preflight)
    expect(answer.status).toBe(204)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': 'https://partner.example',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'content-type, x-session',
      vary: 'Origin',
    })
    const refused = await open.call('', 'GET /connections', {
      headers: { Origin: 'https://partner.example' },
    })
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('https://partner.example')
    const evil = await open.call('', 'OPTIONS /link-token', { headers: { Origin: 'https://evil.example' } })
    expect(evil.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('a request', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'is refused with a body of type "%s"',
    async (type) => {
      const answer = await backend.call(newUser(), 'POST /link-token', {
        body: JSON.stringify(body),
        headers: { 'Content-Type': type },
      })
      expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
    },
  )

  test('may have JSON with a charset', async () => {
    const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' }
    expect((await backend.call(newUser(), 'POST /link-token', { body, headers })).status).toBe(200)
  })

  test('is refused when its body is too large, with or without Content-Length, and not read further', async () => {
    const large = await backend.call(newUser(), 'POST /transfers', { body: { x: 'y'.repeat(65_536) } })
    expect(large).toMatchObject({ status: 413, body: { code: 'body_too_large' } })

    let pulls = 0
    const endless = new ReadableStream({
      pull(controller) {
        pulls++
        controller.enqueue(new Uint8Array(10_000))
      },
    })
    const init = { method: 'POST', body: endless, duplex: 'half' }
    const request = new Request('https://app.example/api/mesh/transfers', {
      ...init,
      headers: { 'X-User': 'u', 'Content-Type': 'application/json' },
    } as RequestInit)
    expect((await backend.handler(request)).status).toBe(413)
    expect(pulls).toBeLessThan(12)
  })

  test('ends at the body timeout, and an aborted body is not reported as an error of the backend', async () => {
    const impatient = testBackend({ mesh, bodyTimeoutMs: 50 })
    const send = (body: ReadableStream) =>
      impatient.handler(
        new Request('https://app.example/api/mesh/transfers', {
          method: 'POST',
          body,
          duplex: 'half',
          headers: { 'X-User': 'u', 'Content-Type': 'application/json' },
        } as RequestInit),
      )
    const silent = await send(new ReadableStream({ pull: () => new Promise(() => {}) }))
    expect([silent.status, await silent.json()]).toMatchObject([408, { code: 'body_timeout' }])
    const broken = await send(
      new ReadableStream({
        start: (controller) => controller.error(new Error('aborted')),
      }),
    )
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'body_incomplete' }])
    expect(impatient.events.filter((event) => 'error' in event && event.error !== undefined)).toEqual([])
  })

  test('of a caller who has gone is incomplete, and nobody is said to have read it', async () => {
    const { handler, events } = testBackend({ mesh })
    const gone = new AbortController()
    const request = new Request('https://app.example/api/mesh/transfers', {
      method: 'POST',
      // What a slow framework is left with.
      body: new ReadableStream({ start: (controller) => controller.close() }),
      duplex: 'half',
      signal: gone.signal,
      headers: { 'X-User': 'u', 'Content-Type': 'application/json', 'Content-Length': '20' },
    } as RequestInit)
    gone.abort()
    const answer = await handler(request)
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'body_incomplete' }])
    expect(events.filter((event) => 'error' in event && event.error !== undefined)).toEqual([])
  })

  test('may have 20 or 100 accounts with long tokens', async () => {
    const user = newUser()
    for (const [count, length] of [
      [20, 2_000],
      [100, 16_000],
    ] as const) {
      const { linkSessionId } = await openSession(backend, user)
      const accounts = Array.from({ length: count }, (_, i) => ({
        id: `account-${i}`,
        accessToken: `${fakeToken('long')}${'x'.repeat(length - 100)}`,
      }))
      const payload = fakePayload(accounts, { brokerType: 'kraken', brokerName: 'Kraken' })
      const answer = await backend.call(user, 'POST /connections', { body: { linkSessionId, payload } })
      expect(answer.status).toBe(200)
      expect(answer.body.connections).toHaveLength(count)
    }
  })

  test.each([
    ['a body', 'POST /link-token', { ...body, address: '0x1' }, 'invalid_body'],
    ['a report', 'POST /transfers', { linkSessionId: 'x', transfer: {}, userId: 'me' }, 'invalid_body'],
    ['a save', 'POST /connections', { linkSessionId: 'x', payload: {}, scope: 'write' }, 'invalid_body'],
    ['a query', 'GET /connections?user=me', undefined, 'invalid_query'],
    [
      'a query with a repeated parameter',
      'GET /access-tokens?intent=deposit&intent=connect',
      undefined,
      'invalid_query',
    ],
  ] as const)('is refused with unknown fields in %s', async (_, route, sent, code) => {
    const answer = await backend.call(newUser(), route, sent && { body: sent })
    expect(answer).toMatchObject({ status: 400, body: { code, errors: expect.anything() } })
  })

  test('is limited per minute, over all replicas, with Retry-After', async () => {
    const limits = { linkTokensPerMinute: 2, readsPerMinute: 3 }
    const replicas = [testBackend({ mesh, limits }), testBackend({ mesh, limits })] as const
    const user = newUser()
    const statuses = async (route: 'POST /link-token' | 'GET /connections', times: number) => {
      const answers = []
      for (let i = 0; i < times; i++) {
        const sent = route === 'POST /link-token' ? { body } : {}
        answers.push(await replicas[i % 2 === 0 ? 0 : 1].call(user, route, sent))
      }
      return answers
    }
    const minted = await statuses('POST /link-token', 3)
    expect(minted.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(minted[2]).toMatchObject({ body: { code: 'rate_limited' } })
    expect(Number(minted[2]?.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
    expect((await statuses('GET /connections', 4)).map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect((await replicas[0].call(newUser(), 'POST /link-token', { body })).status).toBe(200)
  })

  test('is refused when its body is not UTF-8', async () => {
    const request = new Request('https://app.example/api/mesh/link-token', {
      method: 'POST',
      headers: { 'X-User': 'u', 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    })
    expect(await (await backend.handler(request)).json()).toMatchObject({ code: 'invalid_body' })
  })
})

describe('the handler', () => {
  test('answers 404 and 405', async () => {
    expect(await backend.call('', 'GET /nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } })
    const answer = await backend.call('', 'PUT /connections')
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } })
    expect(answer.headers.get('Allow')).toBe('GET, POST')
  })

  test.each(['/', '/mesh', '/a/b.c/d-e'])('can be mounted at %s', async (basePath) => {
    const mounted = testBackend({ mesh, basePath })
    const path = basePath === '/' ? '' : basePath
    const at = (rest: string) => mounted.handler(new Request(`https://app.example${path}${rest}`))
    expect((await at('/healthz')).status).toBe(200)
    expect(await (await at('/nothing')).json()).toMatchObject({
      detail: expect.stringContaining(`${path}/openapi.json`),
    })
  })

  test('answers /healthz and /readyz', async () => {
    expect(await backend.call('', 'GET /healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await backend.call('', 'GET /readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
    expect(await backend.call('', 'HEAD /readyz')).toMatchObject({ status: 200, body: '' })
  })

  test('sends a request id, its own or the caller’s, and puts it into events', async () => {
    const own = await backend.call('', 'GET /connections')
    expect(own.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(backend.events.at(-1)).toMatchObject({ requestId: own.headers.get('X-Request-Id') })
    const headers = { 'X-Request-Id': 'trace-7' }
    expect((await backend.call('', 'GET /healthz', { headers })).headers.get('X-Request-Id')).toBe('trace-7')
    const odd = { 'X-Request-Id': 'a b <script>' }
    expect((await backend.call('', 'GET /healthz', { headers: odd })).headers.get('X-Request-Id')).toMatch(
      /^[0-9a-f-]{36}$/,
    )
  })

  test('runs the jobs for a caller with the jobs secret', async () => {
    const secret = 'fake-jobs-secret-of-24-c'
    const cron = testBackend({ mesh, jobs: { secret } })
    const call = (Authorization: string) => cron.call('', 'POST /jobs', { headers: { Authorization } })
    expect(await call('')).toMatchObject({ status: 401 })
    expect(await call(secret)).toMatchObject({ status: 401 })
    expect(await call('Bearer wrong')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
    expect(await call(`Bearer ${secret}`)).toMatchObject({
      status: 200,
      body: { delivered: expect.any(Number) },
    })
    expect(await backend.call('', 'POST /jobs')).toMatchObject({
      status: 503,
      body: { code: 'jobs_not_configured' },
    })
  })

  test('serves its OpenAPI document', async () => {
    const { body: document } = await backend.call('', 'GET /openapi.json')
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api/mesh' }] })
    const { post } = document.paths['/connections']
    expect(post.requestBody.content['application/json'].schema.required).toEqual(['linkSessionId', 'payload'])
    expect(Object.keys(document.paths)).toHaveLength(13)
    const mint = document.paths['/link-token'].post.requestBody.content['application/json'].schema
    expect(mint.properties.savedAccounts.enum).toEqual(['all', 'requested', 'none'])
    expect(mint.then.required).toEqual(['connectionId'])
  })

  test('passes on a MeshLinkProblem of the integrator', async () => {
    const strict = testBackend({
      mesh,
      intents: {
        deposit: {
          linkToken: () => {
            throw new MeshLinkProblem('kyc_required', 'Verify your identity first.', { status: 403 })
          },
        },
      },
    })
    expect(await strict.call(newUser(), 'POST /link-token', { body: { intent: 'deposit' } })).toMatchObject({
      status: 403,
      body: { code: 'kyc_required', detail: 'Verify your identity first.' },
    })
  })

  test.each([
    ['throws', () => Promise.reject(new Error('FAKE-SECRET of the session store'))],
    ['throws a value that is not an error', () => Promise.reject('FAKE-SECRET')],
    ['returns no user id', () => ({}) as { userId: string }],
    ['returns an empty user id', () => ({ userId: '' })],
    ['returns a cookie that is no text', () => ({ userId: 'u', setCookie: 7 as unknown as string })],
    ['returns a list with an empty cookie', () => ({ userId: 'u', setCookie: ['FAKE-SECRET=1', ''] })],
    ['returns a cookie of two lines', () => ({ userId: 'u', setCookie: 'a=FAKE-SECRET\r\nX-Other: 1' })],
  ])('shows no details of an authenticate that %s, but emits an event', async (_, authenticate) => {
    const broken = testBackend({ mesh, authenticate })
    const answer = await broken.call('x', 'GET /connections')
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(JSON.stringify(answer.body)).not.toContain('FAKE-SECRET')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(broken.events).toEqual([
      expect.objectContaining({ type: 'request_failed', status: 500, error: expect.anything() }),
    ])
  })

  test.each([
    ['one cookie', 'a=FAKE-1; Path=/', ['a=FAKE-1; Path=/']],
    ['several cookies, each in a header of its own', ['a=1; Path=/', 'b=2'], ['a=1; Path=/', 'b=2']],
    ['no cookie from an empty list', [], []],
  ])('sends %s of authenticate with every kind of answer', async (_, setCookie, sent) => {
    const user = newUser()
    const renewing = testBackend({ mesh, authenticate: () => ({ userId: user, setCookie }) })
    const { linkSessionId } = await openSession(renewing, user, 'connect')
    const saved = { linkSessionId, payload: fakePayload() }
    const { body: answer } = await renewing.call('', 'POST /connections', { body: saved })
    for (const [route, status, given] of [
      ['GET /connections', 200, undefined],
      [`DELETE /connections/${answer.connections[0].id}`, 204, undefined],
      ['GET /connections?wrong=1', 400, undefined],
      ['POST /link-token', 400, { intent: 'unknown' }],
    ] as const) {
      const { status: answered, headers } = await renewing.call('', route, given && { body: given })
      expect([route, answered, headers.getSetCookie()]).toEqual([route, status, sent])
    }
    expect((await renewing.call('', 'GET /healthz')).headers.getSetCookie()).toEqual([])
  })

  test('ignores an onEvent that throws', async () => {
    const noisy = testBackend({
      mesh,
      onEvent: () => {
        throw new Error('log is full')
      },
    })
    expect((await noisy.call(newUser(), 'POST /link-token', { body })).status).toBe(200)
  })

  test('finishes running requests when it closes, then answers 503', async () => {
    const closing = testBackend({ mesh })
    const user = newUser()
    await openSession(closing, user)
    const running = closing.call(user, 'POST /link-token', { body })
    await closing.handler.close()
    expect((await running).status).toBe(200)
    expect(await closing.call(user, 'GET /connections')).toMatchObject({ status: 503 })
    await closing.handler.close()
  })
})
