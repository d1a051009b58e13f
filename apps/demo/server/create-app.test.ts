import { describe, expect, it } from 'vitest'
import { createApp } from './create-app'
import { SESSION_COOKIE } from './session-cookie'

const SECRET = 'a-secret-for-tests-of-32-characters'
const app = createApp({
  sessionSecret: SECRET,
  meshLink: async (request) => new Response(`mesh: ${request.method} ${new URL(request.url).pathname}`),
})

const signIn = (body: unknown, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  app.request('/api/session', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const me = async (cookie?: string) =>
  (await app.request('/api/me', cookie ? { headers: { Cookie: cookie } } : {})).json()

describe('POST /api/session', () => {
  it('signs a demo user in with a cookie that no script can read', async () => {
    const response = await signIn({ user: 'ada' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ user: { id: 'ada', name: 'Ada' } })
    expect(response.headers.get('Cache-Control')).toBe('no-store')

    const cookie = response.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(new RegExp(`^${SESSION_COOKIE}=`))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).not.toMatch(/; Secure/)
    expect(await me(cookie.split(';')[0])).toEqual({ user: { id: 'ada', name: 'Ada' } })
  })

  it('marks the cookie as Secure on https', async () => {
    const response = await app.request('https://harbor.example/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"user":"ben"}',
    })
    expect(response.headers.get('Set-Cookie')).toMatch(/; Secure/)
  })

  it.each([
    ['an unknown user', { user: 'eve' }, 400, 'invalid_body'],
    ['a body of another shape', { name: 'ada' }, 400, 'invalid_body'],
    ['unknown fields', { user: 'ada', isAdmin: true }, 400, 'invalid_body'],
    ['a body that is not JSON', '{', 400, 'invalid_body'],
    ['a body that is too large', { user: 'a'.repeat(2000) }, 413, 'body_too_large'],
  ])('refuses %s, and signs nobody in', async (_what, body, status, code) => {
    const response = await signIn(body)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(await response.json()).toMatchObject({ status, code })
  })

  it('refuses content types that a form on another site can send', async () => {
    const response = await signIn('{"user":"ada"}', { 'Content-Type': 'text/plain' })
    expect(response.status).toBe(415)
  })
})

describe('DELETE /api/session', () => {
  it('signs out', async () => {
    const response = await app.request('/api/session', { method: 'DELETE' })
    expect(response.status).toBe(204)
    expect(response.headers.get('Set-Cookie')).toMatch(new RegExp(`^${SESSION_COOKIE}=;.*Max-Age=0`))
  })
})

describe('GET /api/me', () => {
  it('answers without an error when nobody is signed in', async () => {
    expect(await me()).toEqual({ user: null })
    expect(await me(`${SESSION_COOKIE}=forged`)).toEqual({ user: null })
  })
})

it('passes every request below /api/mesh to the Mesh Link handler', async () => {
  expect(await (await app.request('/api/mesh/connections/1', { method: 'DELETE' })).text()).toBe(
    'mesh: DELETE /api/mesh/connections/1',
  )
})

it('answers other paths with a problem', async () => {
  const response = await app.request('/api/nothing')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
})
