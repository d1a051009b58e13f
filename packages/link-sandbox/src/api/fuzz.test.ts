import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientContract } from '../testing/contract/read-client-types'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'

const API_PATHS = [
  ...['linktoken', 'cataloglink', 'token/refresh', 'account', 'account/verify', 'exchange/verify'],
  ...[
    'status',
    'integrations',
    'assets/cryptocurrency',
    'wallets/verify',
    'balance/get',
    'balance/portfolio',
  ],
  ...['holdings/get', 'holdings/value', 'holdings/portfolio', '', 'nope', '..%2f..', 'assets/%00'],
].map((path) => `/api/v1/${path}`)
const TRANSFER_PATHS = [
  ...['networks', 'integrations', 'tokens', 'verify', 'configure', 'preview', 'execute'],
  ...['quote', 'address/get', 'mesh', 'update'],
].map((path) => `/api/v1/transfers/managed/${path}`)
const LINK_PATHS = ['session', 'return', 'login', 'mfa', 'connect', 'assets', 'preview', 'execute']

/** Values that look valid, mixed with arbitrary ones. */
const value = (tokens: string[]) =>
  fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(...tokens, 'coinbase', BASE, COINBASE, ADDRESS, 'USDC', '123456', 10, -1, 1e308, 5e-324),
    fc.constantFrom('x'.repeat(5000), '\u0000', '\ud800', '__proto__', 'constructor', '{{7*7}}', "'--"),
  )

/** Bodies with Mesh's field names and arbitrary values, and bodies that are not objects. */
const body = (tokens: string[]) => {
  const any = value(tokens)
  const fields = ['userId', 'authToken', 'fromAuthToken', 'refreshToken', 'type', 'fromType', 'toAuthToken']
  const more = ['toType', 'integrationId', 'networkId', 'symbol', 'amount', 'amountInFiat', 'previewId']
  const rest = ['mfaCode', 'toAddresses', 'toAddress', 'transferOptions', 'verifyWalletOptions', 'brokerType']
  const link = ['authCode', 'accessTokens', 'challengeKey', 'accountIds', 'connectionKey', 'username', 'code']
  return fc.oneof(
    fc
      .dictionary(fc.constantFrom(...fields, ...more, ...rest, ...link), any)
      .map((one) => JSON.stringify(one)),
    fc.json({ maxDepth: 4 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      'null',
      '[]',
      '""',
      '0',
      '{"__proto__":{"userId":"x"}}',
      '{"userId":"a","userId":{}}',
    ),
    fc.integer({ min: 1, max: 20_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
    fc.constant(`{"userId":"${'x'.repeat(300_000)}"}`),
  )
}

const contentType = fc.constantFrom(
  ...['application/json', 'text/json; charset=utf-16', 'application/json; charset=;;='],
  ...['multipart/form-data', 'application/x-www-form-urlencoded', 'text/plain', '', 'json'],
)

const bytes = fc.oneof(
  fc.constant((text: string) => Buffer.from(text)),
  fc.constant((text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  fc.constant((text: string) => Buffer.from(`\ufeff${text}`)),
  fc.constant((text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xc0, 0x80])])),
)

const query = (tokens: string[]) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'UserId',
          'Address',
          'Count',
          'Offset',
          'Statuses[]',
          'IntegrationIds',
          'Id',
          'OrderBy',
          'x',
        ),
        fc.oneof(value(tokens).map(String), fc.string({ unit: 'binary' })),
      ),
      { maxLength: 6 },
    )
    .map((pairs) => pairs.map(([name, one]) => `${name}=${encode(one)}`).join('&'))

/** Percent-encodes a text. Half a surrogate pair can't be encoded and becomes a replacement character. */
function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text.slice(0, 400)).toString())
}

/** A sandbox with a connected account, and all secrets that no answer may contain. */
async function target() {
  const sandbox = await startTestSandbox()
  const link = await sandbox.link('user-1')
  const { payload } = await link.connectAs(COINBASE, 'Mesh')
  const token = payload.accountTokens[0]?.accessToken ?? ''
  const secrets = [
    sandbox.clientSecret,
    sandbox.readClientSecret,
    sandbox.webhookSecret,
    link.session.sessionKey,
  ]
  return { ...sandbox, token, secrets, sessionKey: link.session.sessionKey }
}

test('every request gets an answer in Mesh’s envelope, without a secret', {
  timeout: 60_000,
}, async () => {
  const { apiUrl, clientId, clientSecret, readClientSecret, token, secrets, faults } = await target()
  const { endpoints } = clientContract()
  const known = new Set(endpoints.map(({ path }) => path))
  expect(TRANSFER_PATHS.filter((path) => !known.has(path))).toEqual([])
  const keys = { 'X-Client-Id': clientId, 'X-Client-Secret': clientSecret }
  const headers = fc.constantFrom<Record<string, string>[]>(
    ...[keys, keys, keys, { ...keys, 'X-Client-Secret': readClientSecret }],
    ...[{ ...keys, 'X-Client-Secret': `${clientSecret}x` }, { 'X-Client-Id': 'ü'.repeat(100) }, {}],
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...API_PATHS, ...TRANSFER_PATHS, ...TRANSFER_PATHS),
      fc.constantFrom('POST', 'POST', 'GET', 'DELETE', 'PUT', 'PATCH', 'OPTIONS'),
      headers,
      contentType,
      fc.tuple(body([token]), bytes).map(([text, encoded]) => encoded(text)),
      query([token]),
      async (path, method, credentials, type, sent, search) => {
        const response = await fetch(`${apiUrl}${path}?${search}`, {
          method,
          headers: { ...credentials, 'Content-Type': type },
          body: method === 'GET' ? undefined : new Uint8Array(sent),
        })
        const text = await response.text()
        expect(response.status).toBeLessThan(500)
        const answer = JSON.parse(text)
        expect(Object.keys(answer)).toEqual(
          expect.arrayContaining([
            'status',
            'message',
            'displayMessage',
            'errorHash',
            'errorType',
            'errorData',
          ]),
        )
        expect(answer.status === 'ok').toBe(response.status === 200)
        expect(answer.errorHash).toMatch(/^[0-9a-f]{8}$/)
        for (const secret of secrets) expect(text).not.toContain(secret)
        // An error quotes no token, not even one from the request.
        if (response.status !== 200) expect(text).not.toContain(token)
      },
    ),
    { numRuns: 200 },
  )
  expect(faults).toEqual([])
})

test('every message to the Link API gets an answer', { timeout: 60_000 }, async () => {
  const { linkUrl, clientId, sessionKey, faults } = await target()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LINK_PATHS),
      fc.constantFrom('POST', 'GET', 'DELETE'),
      body([]),
      async (path, method, sent) => {
        const response = await fetch(`${linkUrl}/link-api/${clientId}/${path}`, {
          method,
          headers: { Authorization: `Bearer ${sessionKey}`, 'Content-Type': 'application/json' },
          body: method === 'GET' ? undefined : sent,
        })
        expect(response.status).toBeLessThan(500)
        expect(typeof (await response.json())).toBe('object')
      },
    ),
    { numRuns: 100 },
  )
  expect(faults).toEqual([])
})
