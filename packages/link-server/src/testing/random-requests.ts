import fc from 'fast-check'
import { createOpenApiDocument } from '../openapi/create-open-api-document'
import { fakeToken } from './fake-payload'
import { newUser } from './test-backend'

export const JOBS_SECRET = 'an-obviously-fake-jobs-secret'

/** Ids that exist in the backend. The test sets the two ids before it generates requests. */
export const known = { user: newUser(), linkSessionId: '', connectionId: '' }

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

const document = createOpenApiDocument('') as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { requestBody }]) => ({
    path,
    method: method.toUpperCase(),
    schema: requestBody?.content['application/json'].schema,
  })),
)

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown

/** Values that no schema expects. */
const unexpected = fc.oneof(
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

/** Values that exist in this backend, so that not every request fails at the first check. */
function meaningful(name: string): fc.Arbitrary<unknown> {
  if (name === 'params') return fc.constantFrom({ asset: 'USDC' }, { asset: 'ETH', amount: 5 }, undefined)
  if (name === 'intent') return fc.constantFrom('deposit', 'deposit', 'connect')
  if (name === 'connectionId') return fc.constant('').map(() => known.connectionId)
  // Not beside a connectionId, so mostly absent.
  if (name === 'integration') return fc.constantFrom(undefined, undefined, undefined, 'coinbase', 'nowhere')
  if (name === 'linkSessionId') return fc.constant('').map(() => known.linkSessionId)
  return fc.oneof(
    fc.constantFrom('deposit', 'connect', 'USDC', 'coinbase', 'success', 'x'),
    fc.constant('').map(() => known.linkSessionId),
    fc.constant('').map(() => known.connectionId),
    fc.constant(fakeToken('of-the-fuzzer')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
}

/** Values that match a schema of the document, except for some fields that are missing or unexpected. */
function fromSchema(schema: Schema, name = '', depth = 0): fc.Arbitrary<unknown> {
  if (depth > 6) return unexpected
  const mostly = (right: fc.Arbitrary<unknown>) =>
    fc.oneof({ arbitrary: right, weight: 24 }, { arbitrary: unexpected, weight: 1 })
  if (schema.anyOf) return mostly(fc.oneof(...schema.anyOf.map((it) => fromSchema(it, name, depth + 1))))
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum))
  switch (schema.type) {
    case 'string':
      return mostly(meaningful(name))
    case 'number':
    case 'integer':
      return mostly(fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean':
      return mostly(fc.boolean())
    case 'null':
      return fc.constant(null)
    case 'array':
      return mostly(fc.array(fromSchema(schema.items ?? {}, '', depth + 1), { maxLength: 3 }))
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([name, it]) => [name, fromSchema(it, name, depth + 1)] as const,
      )
      const record = fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] })
      const more = fc.dictionary(
        fc.constantFrom('extra', '__proto__', 'userId', 'toString', '\0'),
        unexpected,
        {
          maxKeys: 1,
        },
      )
      return mostly(
        fc
          .tuple(record, fc.oneof({ arbitrary: fc.constant({}), weight: 9 }, { arbitrary: more, weight: 1 }))
          .map(([right, extra]) => ({ ...right, ...extra })),
      )
    }
    default:
      return mostly(meaningful(name))
  }
}

const bodyOf = (schema: Schema | undefined): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof(
    {
      arbitrary: (schema ? fromSchema(schema) : unexpected).map((value) => JSON.stringify(value) ?? ''),
      weight: 8,
    },
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
  fc.constant('').map(() => known.connectionId),
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

const plainHeaders = fc.constant({ 'X-User': known.user, 'Content-Type': 'application/json' })

const unusualHeaders = fc.record(
  {
    'X-User': fc.constantFrom(
      known.user,
      known.user,
      known.user,
      known.user,
      newUser(),
      '__proto__',
      'x'.repeat(3_000),
    ),
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
    'Sec-Fetch-Site': fc.constantFrom('same-origin', 'cross-site', 'none', 'unexpected'),
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

export const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'x']

/** A generated request. */
export interface GeneratedRequest {
  path: string
  method: string
  body: string | Uint8Array
  headers: Record<string, string>
}

/** Requests to all operations of the OpenAPI document, valid and invalid. */
export const requests: fc.Arbitrary<GeneratedRequest> = fc
  .constantFrom(...operations)
  .chain(({ path, method, schema }) =>
    fc.record({
      path: fc
        .tuple(segment, query, fc.constantFrom(...Array(12).fill(''), '/', '//', '/x', ';a=b'))
        .map(([id, search, tail]) => path.replace('{id}', id) + tail + search),
      method: fc.oneof(
        { arbitrary: fc.constant(method), weight: 9 },
        { arbitrary: fc.constantFrom(...methods), weight: 1 },
      ),
      body: bodyOf(schema),
      // Without a Content-Length, as in most of these requests, the body is read in chunks.
      headers: fc.oneof(plainHeaders, plainHeaders, unusualHeaders as fc.Arbitrary<Record<string, string>>),
    }),
  )
