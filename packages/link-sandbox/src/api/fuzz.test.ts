import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTestSandbox } from '../testing/start-test-sandbox'

const PATHS = ['linktoken', 'token/refresh', 'holdings/get', 'account', 'transfers/managed/mesh', 'status']
const LINK_PATHS = ['session', 'return', 'login', 'mfa', 'connect', 'assets', 'preview', 'execute']

/** Bodies that look right at the first glance, with anything inside. */
const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string(),
  fc
    .record(
      {
        userId: fc.jsonValue(),
        authToken: fc.jsonValue(),
        refreshToken: fc.jsonValue(),
        type: fc.oneof(fc.constant('coinbase'), fc.jsonValue()),
        transferOptions: fc.jsonValue({ maxDepth: 4 }),
        integrationId: fc.jsonValue(),
        authCode: fc.jsonValue(),
        accessTokens: fc.jsonValue({ maxDepth: 3 }),
        challengeKey: fc.jsonValue(),
        accountIds: fc.jsonValue(),
        connectionKey: fc.jsonValue(),
        amount: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
)

test('no body and no query brings either server to a fault', { timeout: 30_000 }, async () => {
  const sandbox = await startTestSandbox()
  const { session } = await sandbox.link('user-1')
  const api = { 'X-Client-Id': sandbox.clientId, 'X-Client-Secret': sandbox.clientSecret }
  const link = { Authorization: `Bearer ${session.sessionKey}` }
  const targets = [
    ...PATHS.map((path) => ({ url: `${sandbox.apiUrl}/api/v1/${path}`, headers: api })),
    ...LINK_PATHS.map((path) => ({
      url: `${sandbox.linkUrl}/link-api/${sandbox.clientId}/${path}`,
      headers: link,
    })),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...targets),
      fc.constantFrom('POST', 'DELETE', 'GET'),
      body,
      async ({ url, headers }, method, text) => {
        const isGet = method === 'GET'
        const response = await fetch(isGet ? `${url}?${encodeURI(text.slice(0, 500))}` : url, {
          method,
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: isGet ? undefined : text,
        })
        expect(response.status).toBeLessThan(500)
        expect(typeof (await response.json())).toBe('object')
      },
    ),
    { numRuns: 120 },
  )
  expect(sandbox.faults).toEqual([])
})
