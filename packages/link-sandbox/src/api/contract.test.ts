import { expect, test } from 'vitest'
import { clientContract } from '../testing/contract/read-client-types'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { walkEndpoints } from '../testing/walk-endpoints'

/** Mesh's endpoints that the sandbox does not have: self-managed logins, orders, and an exchange's own history. */
const OUT_OF_SCOPE =
  /^(\w+) \/api\/v1\/(authenticat|catalog\/solana|transactions\/|transfers(\/(list|details|address|symbol)|$))/

test('every managed endpoint answers as the types of Mesh’s client say', async () => {
  const sandbox = await startTestSandbox()
  await walkEndpoints(sandbox.api, sandbox.linkUrl)
  const contract = clientContract()
  const seen = new Set(sandbox.calls.map((call) => contract.find(call)))
  const unseen = contract.endpoints
    .filter((endpoint) => !seen.has(endpoint))
    .map(({ method, path }) => `${method} ${path}`)
  expect(unseen.filter((endpoint) => !OUT_OF_SCOPE.test(endpoint))).toEqual([])
  expect(sandbox.faults).toEqual([])
})

test('the contract check finds errors in a call', () => {
  const { check } = clientContract()
  const ok = { status: 'ok', message: '', errorType: '' }
  const call = { method: 'POST', path: '/api/v1/linktoken', status: 200, body: { userId: 'user-1' } }
  expect(check({ ...call, answer: { ...ok, content: { linkToken: 'x' } } })).toEqual([])
  expect(check({ ...call, answer: { ...ok, content: { linkTokn: 'x' } } })).not.toEqual([])
  expect(check({ ...call, answer: { ...ok, status: 'fine' } })).not.toEqual([])
  expect(check({ ...call, body: {}, answer: ok })).toHaveLength(1)
  expect(check({ ...call, body: { userId: 'x'.repeat(301) }, answer: ok })).toHaveLength(1)
  expect(check({ ...call, status: 400, answer: { ...ok, status: 'badRequest' } })).toEqual([])
  expect(check({ ...call, status: 400, answer: { error: 'no' } })).not.toEqual([])
  expect(check({ ...call, path: '/api/v1/nope', answer: ok })).toHaveLength(1)
})
