import { expect, test } from 'vitest'
import { GEMINI } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { startTestSandbox } from '../testing/start-test-sandbox'

async function opened() {
  const sandbox = await startTestSandbox()
  const link = await sandbox.link('user-1')
  const { challengeKey, url } = await link.openWindow(GEMINI)
  const state = new URL(url, sandbox.linkUrl).searchParams.get('state') ?? ''
  return { sandbox, link, challengeKey, url, state }
}

test('a login in a window of the institution answers the accounts', async () => {
  const { link, challengeKey, state } = await opened()
  expect(await link.windowResult(challengeKey)).toEqual({ step: 'pending' })
  expect(await link.inWindow('', { state })).toMatchObject({
    integration: { name: 'Gemini', login: 'oauth' },
    clientName: 'Your app',
    isTransfer: false,
  })
  expect(await link.inWindow('/login', { state, username: 'MeshETH', password: 'Pass123' })).toEqual({
    step: 'consent',
  })
  expect(await link.inWindow('/decide', { state, isAllowed: true })).toEqual({ step: 'allowed' })
  expect(await link.windowResult(challengeKey)).toMatchObject({
    step: 'accounts',
    accounts: [{ accountName: 'Primary' }],
  })
})

test('a declined window is a refusal with the name of the institution', async () => {
  const { link, challengeKey, state } = await opened()
  await link.inWindow('/decide', { state, isAllowed: false })
  const refused = await failureOf(link.windowResult(challengeKey))
  expect(refused).toMatchObject({ httpStatus: 422, code: 'oauth_denied' })
  expect(refused.body).toMatchObject({ details: { integration: 'Gemini' } })
})

test('the window is on the Link origin, and no page may frame it', async () => {
  const { sandbox, url, challengeKey } = await opened()
  expect(url).not.toContain(challengeKey)
  const response = await fetch(new URL(url, sandbox.linkUrl))
  expect(response.headers.get('Content-Security-Policy')).toMatch(/; frame-ancestors 'none'$/)
  expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
})

test.each([
  ['', {}],
  ['', { state: '__proto__' }],
  ['/login', { state: 'nope', username: 'Mesh', password: 'Pass123' }],
  ['/decide', { state: 'nope', isAllowed: true }],
  ['/decide', { state: 7, isAllowed: 'yes' }],
])('an unknown window %s %j is refused', async (path, body) => {
  const { link } = await opened()
  const refused = await failureOf(link.inWindow(path, body))
  expect(['challenge_expired', 'invalid_request']).toContain(refused.code)
})
