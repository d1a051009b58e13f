import { expect, test } from 'vitest'
import { startTestSandbox } from './testing/start-test-sandbox'

test('both ports answer the health check without credentials', async () => {
  const { apiUrl, linkUrl } = await startTestSandbox()
  for (const origin of [apiUrl, linkUrl]) {
    const response = await fetch(`${origin}/healthz`)
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  }
})

test('an unknown client id gets Mesh’s 401, and the page of the sandbox’s own client', async () => {
  const { apiUrl, linkUrl, clientSecret } = await startTestSandbox()
  const headers = { 'X-Client-Id': 'nobody', 'X-Client-Secret': clientSecret }
  const response = await fetch(`${apiUrl}/api/v1/status`, { headers })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ status: 'permissionDenied' })
  for (const path of ['nobody/session', '%zz/session', '/session']) {
    const call = await fetch(`${linkUrl}/link-api/${path}`, { method: 'POST', body: '{"authCode":"x"}' })
    expect(call.status).toBe(404)
  }
  const page = await fetch(`${linkUrl}/b2b-iframe/nobody/broker-connect`)
  expect(page.headers.get('Content-Security-Policy')).toContain('frame-ancestors http://localhost:*')
})
