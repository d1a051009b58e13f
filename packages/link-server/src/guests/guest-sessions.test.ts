import { describe, expect, test } from 'vitest'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { guestCookie, guestRequest as request, TEST_GUEST_SECRET as secret } from '../testing/guest-requests'
import { checkGuestOptions, type GuestSessionsOptions } from './guest-options'
import { guestSessions } from './guest-sessions'

const DAY_MS = 24 * 60 * 60_000

/** Guest sessions with a clock that the test sets. */
function sessionsAt(start: string, options: Partial<GuestSessionsOptions> = {}) {
  const clock = { time: Date.parse(start) }
  return { clock, guests: guestSessions({ secret, now: () => new Date(clock.time), ...options }) }
}

const post = (cookie?: string, url?: string) => request('POST', { cookie, url })

describe('a guest', () => {
  test('is made by a POST, and known by the cookie from then on', () => {
    const guests = guestSessions({ secret })
    const first = guests.authenticate(post())
    expect(first.userId).toMatch(/^guest_[\w-]{24}$/)
    const { cookie } = guestCookie(first)
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      expect(guests.authenticate(request(method, { cookie }))).toEqual({ userId: first.userId })
    }
    expect(guests.userIdOf(post(cookie))).toBe(first.userId)
  })

  test('is made by start() for a page, whatever the method is', () => {
    const guests = guestSessions({ secret })
    const first = guests.start(request('GET'))
    const { cookie } = guestCookie(first)
    expect(guests.start(request('GET', { cookie }))).toEqual({ userId: first.userId })
    expect(guests.authenticate(post(cookie))).toEqual({ userId: first.userId })
  })

  test.each(['GET', 'DELETE', 'HEAD'] as const)(
    'is not made by a %s, which gets a user of its own',
    (method) => {
      const guests = guestSessions({ secret })
      const [one, other] = [guests.authenticate(request(method)), guests.authenticate(request(method))]
      expect(Object.keys(one)).toEqual(['userId'])
      expect(one.userId).not.toBe(other.userId)
      expect(guests.userIdOf(request(method))).toBeUndefined()
    },
  )

  test('is another one in each browser', () => {
    const guests = guestSessions({ secret })
    const ids = Array.from({ length: 1_000 }, () => guests.authenticate(post()).userId)
    expect(new Set(ids).size).toBe(1_000)
  })

  test('ends with end(), in the cookie that it has', () => {
    const guests = guestSessions({ secret })
    const { cookie, attributes } = guestCookie(guests.authenticate(post()))
    expect(guests.end(post(cookie))).toBe(
      `__Host-mesh_link_guest=; ${attributes.replace(/Max-Age=\d+/, 'Max-Age=0')}`,
    )
    expect(guests.end(post(undefined, 'http://localhost:5173/api'))).toMatch(
      /^mesh_link_guest=; .*Max-Age=0;/,
    )
  })
})

describe('the cookie', () => {
  const urls = [
    ['https://app.example/', true],
    // Behind a proxy that ends TLS.
    ['http://app.example/', true],
    ['http://10.0.0.7:3000/', true],
    ['http://localhost.example/', true],
    ['https://localhost/', true],
    ['http://localhost:5173/', false],
    ['http://127.0.0.1/', false],
    ['http://[::1]:3000/', false],
  ] as const
  test.each(urls)('of %s: is it Secure, with the prefix __Host-? %s', (url, isSecure) => {
    const { name, attributes } = guestCookie(guestSessions({ secret }).authenticate(post(undefined, url)))
    expect(name).toBe(isSecure ? '__Host-mesh_link_guest' : 'mesh_link_guest')
    expect(attributes).toBe(`Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`)
  })

  test.each([
    ['a page over https', { Origin: 'https://shop.example' }],
    ['a page of another host', { Origin: 'http://shop.example' }],
    ['a proxy that ends TLS', { 'X-Forwarded-Proto': 'https' }],
    ['two proxies', { 'X-Forwarded-Proto': 'https,http' }],
  ])('is Secure for %s, even when the host is this machine', (_, headers) => {
    const guests = guestSessions({ secret })
    const url = 'http://127.0.0.1:3000/'
    const { name, cookie } = guestCookie(guests.authenticate(request('POST', { url, headers })))
    expect(name).toBe('__Host-mesh_link_guest')
    // A GET has no Origin, and looks like one on this machine.
    expect(guests.userIdOf(request('GET', { url, cookie }))).toBeDefined()
    expect(guests.end(request('GET', { url, cookie }))).toContain('; Secure')
  })

  test('has the options’ name, age and SameSite; with none, it is Secure and Partitioned', () => {
    const options = { secret, cookieName: 'shop_guest', maxAgeDays: 7 }
    const strict = guestSessions({ ...options, sameSite: 'strict' }).authenticate(post())
    expect(guestCookie(strict)).toMatchObject({
      name: '__Host-shop_guest',
      attributes: 'Path=/; Max-Age=604800; HttpOnly; SameSite=Strict; Secure',
    })
    const local = post(undefined, 'http://localhost:5173/')
    expect(guestCookie(guestSessions({ ...options, sameSite: 'none' }).authenticate(local))).toMatchObject({
      name: '__Host-shop_guest',
      attributes: 'Path=/; Max-Age=604800; HttpOnly; SameSite=None; Secure; Partitioned',
    })
  })

  test('is renewed for the same guest when more than half of its time is over, and ends on the server too', () => {
    const { guests, clock } = sessionsAt('2026-01-01T00:00:00Z', { maxAgeDays: 10 })
    const first = guests.authenticate(post())
    const { cookie } = guestCookie(first)
    clock.time += 5 * DAY_MS
    expect(guests.authenticate(request('GET', { cookie }))).toEqual({ userId: first.userId })
    clock.time += 1_000
    const renewed = guests.authenticate(request('GET', { cookie }))
    expect(renewed).toEqual({ userId: first.userId, setCookie: expect.stringContaining('Max-Age=864000') })
    clock.time += 5 * DAY_MS
    expect(guests.userIdOf(request('GET', { cookie }))).toBeUndefined()
    expect(guests.authenticate(post(cookie)).userId).not.toBe(first.userId)
    expect(guests.userIdOf(request('GET', { cookie: guestCookie(renewed).cookie }))).toBe(first.userId)
  })

  test('stays valid while the secret is changed, and is signed again with the new one', () => {
    const newer = `${secret} (newer)`
    const first = guestSessions({ secret }).authenticate(post())
    const both = guestSessions({ secret: [newer, secret] })
    const again = both.authenticate(request('GET', { cookie: guestCookie(first).cookie }))
    expect(again).toEqual({ userId: first.userId, setCookie: expect.any(String) })
    const { cookie } = guestCookie(again)
    expect(guestSessions({ secret: newer }).userIdOf(post(cookie))).toBe(first.userId)
    expect(guestSessions({ secret }).userIdOf(post(cookie))).toBeUndefined()
  })
})

describe('guestSessions refuses', () => {
  const issuesOf = (options: unknown, isProduction = false) => {
    try {
      checkGuestOptions(options as GuestSessionsOptions, isProduction)
    } catch (error) {
      if (error instanceof MeshLinkConfigError) return error.issues
      throw error
    }
    throw new Error('The options were accepted.')
  }

  test.each<[string, Record<string, unknown>, string]>([
    ['no secret', { secret: undefined }, 'secret'],
    ['a secret of 31 bytes', { secret: 'x'.repeat(31) }, 'openssl'],
    ['an empty list of secrets', { secret: [] }, 'openssl'],
    ['a second secret that is too short', { secret: [secret, 'FAKE-SECRET'] }, 'openssl'],
    ['a name with a prefix', { cookieName: '__Host-guest' }, 'cookieName'],
    ['a name that ends the cookie', { cookieName: 'guest;' }, 'cookieName'],
    ['an empty name', { cookieName: '' }, 'cookieName'],
    ['half a day', { maxAgeDays: 0.5 }, 'maxAgeDays'],
    ['more days than browsers take', { maxAgeDays: 401 }, 'maxAgeDays'],
    ['an unknown sameSite', { sameSite: 'None' }, 'sameSite'],
    ['a clock that is none', { now: 0 }, 'now'],
  ])('%s', (_, wrong, named) => {
    const issues = issuesOf({ secret, ...wrong })
    expect(issues).toEqual([expect.stringContaining(named)])
    expect(issues.join()).not.toContain('FAKE-SECRET')
  })

  test('all wrong options at once, and a secret that can be guessed in production', () => {
    expect(issuesOf({ cookieName: 7, maxAgeDays: '1', sameSite: 0 })).toHaveLength(4)
    expect(issuesOf(undefined)).toHaveLength(1)
    expect(issuesOf({ secret: 'a'.repeat(40) }, true)).toEqual([expect.stringContaining('guessed')])
    expect(() => checkGuestOptions({ secret: 'a'.repeat(40) }, false)).not.toThrow()
  })

  test('options at once, and those of a function at the first use', () => {
    const wrong = { secret: 'short' }
    expect(() => guestSessions(wrong)).toThrow(MeshLinkConfigError)
    const lazy = guestSessions(() => wrong)
    expect(() => lazy.authenticate(post())).toThrow(MeshLinkConfigError)
  })
})
