import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMeshLinkHandler } from '../handler/create-mesh-link-handler'
import { problemKinds } from '../problems/problem-kinds'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { type GeneratedRequest, JOBS_SECRET, known, methods, requests } from '../testing/random-requests'
import { openSession, TEST_WEBHOOK_SECRET, testBackend } from '../testing/test-backend'
import { TEST_SECRET, testDb } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const BASE = '/api/mesh'
const SEED = 20_261_204

const mesh = await testMesh()
beforeEach(() => mesh.reset())
const backend = testBackend({
  mesh,
  jobs: { secret: JOBS_SECRET },
  allowedOrigins: ['https://shop.example'],
  limits: { linkTokensPerMinute: false, readsPerMinute: false, reportsPerSession: false },
})
const { user } = known
const token = fakeToken('tokenId')

// Leave no messages for other tests.
afterAll(() => testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute())
beforeAll(async () => {
  known.linkSessionId = (await openSession(backend, user)).linkSessionId
  const saved = await backend.call(user, 'POST /connections', {
    body: { linkSessionId: known.linkSessionId, payload: fakePayload([{ tokenId: token }]) },
  })
  known.connectionId = saved.body.connections[0].id
})

/** A 5xx answer is allowed only with these codes. */
const CAUSED_BY_MESH = new Set(['mesh_rejected', 'mesh_unavailable', 'mesh_rate_limited'])
const SECRETS = [TEST_SECRET, TEST_WEBHOOK_SECRET, JOBS_SECRET, 'fake-client-secret', mesh.clientSecret]

async function send({ path, method, body, headers }: GeneratedRequest) {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const response = await backend.handler(
    new Request(`https://app.example${BASE}${path}`, {
      method,
      headers,
      ...(hasBody && { body: typeof body === 'string' ? body : Buffer.from(body) }),
    }),
  )
  return { response, text: await response.text() }
}

function check({ response, text }: { response: Response; text: string }, { method, path }: GeneratedRequest) {
  const { status, headers } = response
  expect(headers.get('X-Request-Id')).toMatch(/^[\w.:-]{1,100}$/)
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  for (const secret of SECRETS) expect(text).not.toContain(secret)
  if (!path.startsWith('/access-tokens') && !path.startsWith('/link-token')) expect(text).not.toContain(token)
  expect(text).not.toMatch(/node_modules|\bat \S+ \(|\.ts:\d|mesh_link_|select |insert |SQLSTATE|ZodError/i)
  if (status < 400) return
  expect(headers.get('Content-Type')).toBe('application/problem+json')
  expect(text.length).toBeLessThan(20_000)
  if (method === 'HEAD') return
  const problem = JSON.parse(text)
  expect([...problemKinds.keys()]).toContain(problem.code)
  expect(problem).toMatchObject({ type: `urn:mesh-link:problem:${problem.code}`, status })
  expect(problem.detail).toMatch(/\w/)
  if (status >= 500) expect(CAUSED_BY_MESH).toContain(problem.code)
}

describe('any request to a documented route', () => {
  test('gets a documented answer, and never an internal error', async () => {
    const statuses = new Map<string, Set<number>>()
    await fc.assert(
      fc.asyncProperty(requests, async (sent) => {
        const answer = await send(sent)
        check(answer, sent)
        const route = sent.path.split(/[/?]/)[1] ?? ''
        statuses.set(route, (statuses.get(route) ?? new Set()).add(answer.response.status))
      }),
      { numRuns: 3_000, seed: SEED },
    )
    // Some requests of each route succeeded, and some failed.
    for (const route of ['link-token', 'connections', 'transfers', 'access-tokens']) {
      expect([...(statuses.get(route) ?? [])]).toContain(200)
      expect([...(statuses.get(route) ?? [])].some((it) => it >= 400)).toBe(true)
    }
    expect(backend.events.filter(({ type }) => type === 'job_failed')).toEqual([])
    expect({}).not.toHaveProperty('admin')
  })

  test('to an unknown path below the base path is refused', async () => {
    const paths = fc.oneof(fc.webPath(), fc.constantFrom('', '/', '//', '/%', '/%00', '/../x', '/healthz/x'))
    await fc.assert(
      fc.asyncProperty(paths, fc.constantFrom(...methods), async (path, method) => {
        const sent = { path, method, body: '', headers: { 'X-User': user } }
        check(await send(sent), sent)
      }),
      { numRuns: 150, seed: SEED },
    )
  })
})

test('any signed webhook body is accepted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const body = Buffer.from(bytes)
      const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(body).digest('base64')
      const sent = {
        path: '/webhooks/mesh',
        method: 'POST',
        body,
        headers: { 'X-Mesh-Signature-256': signature },
      }
      const answer = await send(sent)
      check(answer, sent)
      expect(answer.response.status).toBe(200)
    }),
    { numRuns: 60, seed: SEED },
  )
})

test('a body with a wrong Content-Length is not read beyond the limit', async () => {
  const body = JSON.stringify({ intent: 'deposit', params: { asset: 'x'.repeat(100_000) } })
  for (const length of ['3', 'abc', '0']) {
    const headers = { 'X-User': user, 'Content-Type': 'application/json', 'Content-Length': length }
    const { response } = await send({ path: '/link-token', method: 'POST', body, headers })
    expect(response.status).toBe(413)
  }
})

test('a body with thousands of errors gets a short answer', async () => {
  const accountTokens = Array.from({ length: 20_000 }, () => ({ ['k'.repeat(40)]: 1 }))
  const answer = await backend.call(user, 'POST /connections', {
    body: {
      linkSessionId: known.linkSessionId,
      payload: { accessToken: { accountTokens, brokerType: 'x' } },
      ['n'.repeat(50_000)]: 1,
    },
  })
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_body' } })
  expect(JSON.stringify(answer.body).length).toBeLessThan(20_000)
})

test('a closed handler and a handler without set-up give a documented answer with a request id', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = createMeshLinkHandler(() => Promise.reject(new Error('the vault with the secret is away')))
  const { handler: closed } = testBackend({ mesh })
  await closed.close()
  for (const handler of [broken, closed]) {
    const headers = { 'X-Request-Id': 'trace-7' }
    const response = await handler(new Request(`https://app.example${BASE}/connections`, { headers }))
    expect(response.status).toBeGreaterThanOrEqual(500)
    expect(response.headers.get('X-Request-Id')).toBe('trace-7')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.text()).not.toContain('vault')
  }
  expect(log.mock.calls.join()).toContain('trace-7')
  log.mockRestore()
})

test('a request outside the base path is told where the routes are', async () => {
  const response = await backend.handler(new Request('https://app.example/elsewhere/connections'))
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found', detail: expect.stringContaining(BASE) })
})
