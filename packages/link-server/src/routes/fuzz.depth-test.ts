import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMeshLinkHandler } from '../handler/create-mesh-link-handler'
import { createOpenApiDocument } from '../openapi/create-open-api-document'
import { problemKinds } from '../problems/problem-kinds'
import { fakePayload, fakeToken } from '../testing/fake-payload'
import { openSession } from '../testing/open-session'
import { newUser, TEST_SECRET, TEST_WEBHOOK_SECRET, testBackend } from '../testing/test-backend'
import { testDb } from '../testing/test-database'
import { testMesh } from '../testing/test-mesh'

const JOBS_SECRET = 'an-obviously-fake-jobs-secret'
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
const user = newUser()
const token = fakeToken('tokenId')
let linkSessionId = ''
let connectionId = ''

// What was kept here is no other test's business.
afterAll(() => testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute())
beforeAll(async () => {
  linkSessionId = (await openSession(backend, user)).linkSessionId
  const saved = await backend.call(user, 'POST /connections', {
    body: { linkSessionId, payload: fakePayload([{ tokenId: token }]) },
  })
  connectionId = saved.body.connections[0].id
})

interface Schema {
  type?: string
  anyOf?: Schema[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  pattern?: string
}

interface Operation {
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

const document = createOpenApiDocument(BASE) as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { requestBody }]) => ({
    path,
    method: method.toUpperCase(),
    schema: requestBody?.content['application/json'].schema,
  })),
)

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown

/** What no schema expects. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1e308,
    5e-324,
    2 ** 53 + 2,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    'x'.repeat(20_000),
    '１２',
    '1e999',
    '__proto__',
    'constructor',
    "'; drop table mesh_link_users; --",
    '{{7*7}}',
    [],
    {},
    [[]],
    deep(200),
    deep(1_000),
    JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
    JSON.parse('{"toString":1,"valueOf":null,"toJSON":"x","length":-1}'),
    Array.from({ length: 2_000 }, () => ({})),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values that mean something here, so that not all ends at the first check. */
function meaningful(name: string): fc.Arbitrary<unknown> {
  if (name === 'params') return fc.constantFrom({ asset: 'USDC' }, { asset: 'ETH', amount: 5 }, undefined)
  if (name === 'intent') return fc.constantFrom('deposit', 'deposit', 'connect')
  if (name === 'connectionId') return fc.constant('').map(() => connectionId)
  if (name === 'linkSessionId') return fc.constant('').map(() => linkSessionId)
  return fc.oneof(
    fc.constantFrom('deposit', 'connect', 'USDC', 'coinbase', 'success', 'x'),
    fc.constant('').map(() => linkSessionId),
    fc.constant('').map(() => connectionId),
    fc.constant(fakeToken('of-the-fuzzer')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
}

/** Values made from a schema of the document; a field in so many is left out or odd. */
function fromSchema(schema: Schema, name = '', depth = 0): fc.Arbitrary<unknown> {
  if (depth > 6) return odd
  const spoilt = (right: fc.Arbitrary<unknown>) =>
    fc.oneof({ arbitrary: right, weight: 24 }, { arbitrary: odd, weight: 1 })
  if (schema.anyOf) return spoilt(fc.oneof(...schema.anyOf.map((it) => fromSchema(it, name, depth + 1))))
  if (schema.enum) return spoilt(fc.constantFrom(...schema.enum))
  switch (schema.type) {
    case 'string':
      return spoilt(meaningful(name))
    case 'number':
    case 'integer':
      return spoilt(fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean':
      return spoilt(fc.boolean())
    case 'null':
      return fc.constant(null)
    case 'array':
      return spoilt(fc.array(fromSchema(schema.items ?? {}, '', depth + 1), { maxLength: 3 }))
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([name, it]) => [name, fromSchema(it, name, depth + 1)] as const,
      )
      const record = fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] })
      const more = fc.dictionary(fc.constantFrom('extra', '__proto__', 'userId', 'toString', '\0'), odd, {
        maxKeys: 1,
      })
      return spoilt(
        fc
          .tuple(record, fc.oneof({ arbitrary: fc.constant({}), weight: 9 }, { arbitrary: more, weight: 1 }))
          .map(([right, extra]) => ({ ...right, ...extra })),
      )
    }
    default:
      return spoilt(meaningful(name))
  }
}

/** Some bodies of this fuzzer are valid, and what they do is told as it should be; the rest has to be refused. */
const bodyOf = (schema: Schema | undefined): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof(
    { arbitrary: (schema ? fromSchema(schema) : odd).map((value) => JSON.stringify(value) ?? ''), weight: 8 },
    { arbitrary: fc.uint8Array({ maxLength: 60 }), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '',
        '{',
        '{"a":1,}',
        '\ufeff{}',
        'null',
        '"\\ud800"',
        `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`,
        '['.repeat(60_000),
        `{"linkSessionId":"x","linkSessionId":"${'y'.repeat(70_000)}"}`,
        '1e400',
      ),
      weight: 1,
    },
  )

const segment = fc.oneof(
  fc.constant('').map(() => connectionId),
  fc.constantFrom(
    '%00',
    'a%00b',
    '%ff%fe',
    '%E0%A4%A',
    '%2e%2e%2fhealthz',
    '..',
    '.',
    '%',
    '*',
    ':id',
    '__proto__',
    '5f1c6c0e-0000-4000-8000-000000000000',
    '5F1C6C0E-0000-4000-8000-000000000000',
    "1'--",
    'x'.repeat(5_000),
    '%F0%9F%92%B8',
  ),
  fc
    .string({ unit: 'binary', maxLength: 12 })
    .map((text) => encodeURIComponent(Buffer.from(text).toString())),
)

const query = fc.oneof(
  { arbitrary: fc.constant(''), weight: 5 },
  {
    arbitrary: fc.constantFrom(
      '?',
      '?a',
      '?intent=deposit',
      '?intent=deposit&intent=connect',
      '?intent=__proto__',
      '?intent=%00',
      '?address=%00%ff',
      '?address=',
      `?address=${'9'.repeat(4_000)}`,
      '?__proto__=1&constructor=2',
      '?%',
      '?%E0%A4%A=1',
      '?=&&&==',
      '#?x',
    ),
    weight: 2,
  },
)

const plainHeaders = fc.constant({ 'X-User': user, 'Content-Type': 'application/json' })

const oddHeaders = fc.record(
  {
    'X-User': fc.constantFrom(user, user, user, user, newUser(), '__proto__', 'x'.repeat(3_000)),
    'Content-Type': fc.constantFrom(
      'application/json',
      'application/json',
      'application/json',
      'APPLICATION/JSON ; charset=latin1',
      'application/json, text/plain',
      'text/plain',
      'multipart/form-data; boundary=x',
      ';',
      'application/x-www-form-urlencoded',
    ),
    'Content-Length': fc.constantFrom('3', '0', '-1', 'abc', '1e9', '99999999999999999999', ' 2 '),
    Origin: fc.constantFrom(
      'https://app.example',
      'https://shop.example',
      'https://evil.example',
      'null',
      '',
    ),
    'Sec-Fetch-Site': fc.constantFrom('same-origin', 'cross-site', 'none', 'odd'),
    Authorization: fc.constantFrom(`Bearer ${JOBS_SECRET}`, 'Bearer', `Basic ${'x'.repeat(1_000)}`, ''),
    'X-Request-Id': fc.constantFrom('abc-1', '<script>', 'x'.repeat(200), '{"a":1}', ' '),
    'X-Mesh-Signature-256': fc.constantFrom('', 'AAAA', 'sha256=x', '='.repeat(44)),
    'Access-Control-Request-Headers': fc.constantFrom('X-A, X-B', '*'),
    'Accept-Encoding': fc.constantFrom('gzip', 'identity;q=0'),
    Expect: fc.constantFrom('100-continue', 'nothing'),
    Cookie: fc.constantFrom('a=b', '='.repeat(500)),
  },
  { requiredKeys: ['X-User', 'Content-Type'] },
)

const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'x']

interface Sent {
  path: string
  method: string
  body: string | Uint8Array
  headers: Record<string, string>
}

const requests: fc.Arbitrary<Sent> = fc.constantFrom(...operations).chain(({ path, method, schema }) =>
  fc.record({
    path: fc
      .tuple(segment, query, fc.constantFrom(...Array(12).fill(''), '/', '//', '/x', ';a=b'))
      .map(([id, search, tail]) => path.replace('{id}', id) + tail + search),
    method: fc.oneof(
      { arbitrary: fc.constant(method), weight: 9 },
      { arbitrary: fc.constantFrom(...methods), weight: 1 },
    ),
    body: bodyOf(schema),
    // Without a length it is read in chunks, as most of these are.
    headers: fc.oneof(plainHeaders, plainHeaders, oddHeaders as fc.Arbitrary<Record<string, string>>),
  }),
)

/** What Mesh itself refused is no fault of ours: it is told as its own. */
const CAUSED_BY_MESH = new Set(['mesh_rejected', 'mesh_unavailable', 'mesh_rate_limited'])
const SECRETS = [TEST_SECRET, TEST_WEBHOOK_SECRET, JOBS_SECRET, 'fake-client-secret', mesh.clientSecret]

async function send({ path, method, body, headers }: Sent) {
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

function check({ response, text }: { response: Response; text: string }, { method, path }: Sent) {
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

describe('whatever is sent to a route of the document', () => {
  test('is answered in words of the contract, and without a fault of ours', async () => {
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
    // Not all ended at the door.
    for (const route of ['link-token', 'connections', 'transfers', 'access-tokens']) {
      expect([...(statuses.get(route) ?? [])]).toContain(200)
      expect([...(statuses.get(route) ?? [])].some((it) => it >= 400)).toBe(true)
    }
    expect(backend.events.filter(({ type }) => type === 'job_failed')).toEqual([])
    expect({}).not.toHaveProperty('admin')
  })

  test('is refused below the mount point where nothing is', async () => {
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

test('bytes that Mesh signed are taken, whatever they are', async () => {
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

test('a body that lies about its length is read no further than the route allows', async () => {
  const body = JSON.stringify({ intent: 'deposit', params: { asset: 'x'.repeat(100_000) } })
  for (const length of ['3', 'abc', '0']) {
    const headers = { 'X-User': user, 'Content-Type': 'application/json', 'Content-Length': length }
    const { response } = await send({ path: '/link-token', method: 'POST', body, headers })
    expect(response.status).toBe(413)
  }
})

test('a thousand faults in a body are told in a short answer', async () => {
  const accountTokens = Array.from({ length: 20_000 }, () => ({ ['k'.repeat(40)]: 1 }))
  const answer = await backend.call(user, 'POST /connections', {
    body: {
      linkSessionId,
      payload: { accessToken: { accountTokens, brokerType: 'x' } },
      ['n'.repeat(50_000)]: 1,
    },
  })
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_body' } })
  expect(JSON.stringify(answer.body).length).toBeLessThan(20_000)
})

test('a handler that is closed or not set up answers with an id, and in words of the contract', async () => {
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

test('a request beside the mount point is told where the routes are', async () => {
  const response = await backend.handler(new Request('https://app.example/elsewhere/connections'))
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found', detail: expect.stringContaining(BASE) })
})
