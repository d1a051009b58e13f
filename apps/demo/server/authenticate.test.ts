import { expect, it } from 'vitest'
import { SHOWN_USER_HEADER } from '../common/shown-user-header'
import { createAuthenticate } from './authenticate'
import { SESSION_COOKIE, signSession } from './session-cookie'

const SECRET = 'a-secret-for-tests-of-32-characters'
const authenticate = createAuthenticate(SECRET)

async function from(id: string, shown?: string): Promise<Request> {
  const headers = new Headers({ Cookie: `${SESSION_COOKIE}=${await signSession({ id, name: '' }, SECRET)}` })
  if (shown !== undefined) headers.set(SHOWN_USER_HEADER, encodeURIComponent(shown))
  return new Request('http://localhost/api/mesh/connections', { headers })
}

it('identifies a user by the cookie', async () => {
  expect(await authenticate(await from('ada'))).toEqual({ userId: 'ada' })
  expect(await authenticate(await from('ada ♥', 'ada ♥'))).toEqual({ userId: 'ada ♥' })
})

it('refuses a page that still shows another user', async () => {
  expect(await authenticate(await from('ben', 'ada'))).toBeNull()
})

it('refuses a request without a cookie, even if the page names a user', async () => {
  const request = new Request('http://localhost/', { headers: { [SHOWN_USER_HEADER]: 'ada' } })
  expect(await authenticate(request)).toBeNull()
})
