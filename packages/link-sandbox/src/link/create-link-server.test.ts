import { expect, test } from 'vitest'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { uiFolder } from './page'

const pageOf = async (options: Parameters<typeof startTestSandbox>[0] = {}) => {
  const { linkUrl } = await startTestSandbox(options)
  return fetch(`${linkUrl}/b2b-iframe/any/broker-connect?auth_code=x&lng=en`)
}

test('the page may be framed by loopback origins unless others are allowed', async () => {
  const policy = (await pageOf()).headers.get('Content-Security-Policy') ?? ''
  expect(policy).toMatch(/; frame-ancestors http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*$/)
  const named = await pageOf({ allowedOrigins: ['https://app.example', 'https://*.example.com:8443'] })
  expect(named.headers.get('Content-Security-Policy')).toMatch(
    /; frame-ancestors https:\/\/app\.example https:\/\/\*\.example\.com:8443$/,
  )
})

test('the page runs only its own code and sends no referrer', async () => {
  const { headers } = await pageOf()
  const policy = headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('X-Frame-Options')).toBeNull()
})

test('the page is the built UI, or explains how to build it', async () => {
  const response = await pageOf()
  const html = await response.text()
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
  if (uiFolder()) expect([response.status, html.includes('/assets/')]).toEqual([200, true])
  else expect([response.status, html.includes('build:ui')]).toEqual([503, true])
})

test('prewarm answers an empty page', async () => {
  const { linkUrl } = await startTestSandbox()
  const response = await fetch(`${linkUrl}/prewarm`)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors')
})

test.each([
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e%2findex.html',
  '/assets/.hidden.js',
  '/assets/none.js',
  '/assets/none.exe',
  '/assets/%zz',
  '/nope',
  '/',
])('%s is not found', async (path) => {
  const { linkUrl } = await startTestSandbox()
  const response = await fetch(`${linkUrl}${path}`)
  expect(response.status).toBe(404)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
})
