import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guestCookie, guestRequest, TEST_GUEST_SECRET as secret } from '../testing/guest-requests'
import { readPass, signPass } from './guest-pass'
import { guestSessions } from './guest-sessions'

const guests = guestSessions({ secret })
const guest = guests.authenticate(guestRequest('POST'))
const { name, cookie } = guestCookie(guest)
const value = cookie.slice(name.length + 1)
const userOf = (header: string) => guests.userIdOf(guestRequest('GET', { cookie: header }))

test('is accepted beside other cookies, with spaces, in quotes and more than once', () => {
  const plain = guestCookie(guests.authenticate(guestRequest('POST', { url: 'http://localhost/' }))).cookie
  for (const header of [
    cookie,
    `theme=dark; ${cookie}`,
    `${cookie};lang=de`,
    `  ${name} = ${value} `,
    `${name}="${value}"`,
    `broken; =x; ;;odd=a=b="c; ${cookie}`,
    `${cookie}; ${cookie}`,
    `${name}=; ${name}=old; ${cookie}`,
    `${plain}; ${cookie}`,
  ])
    expect([header, userOf(header)]).toEqual([header, guest.userId])
})

test.each([
  ['no cookies', ''],
  ['another case in the name', `${name.toLowerCase()}=${value}`],
  ['another name', `x${name}=${value}`],
  ['the name without its prefix', `${name.replace('__Host-', '')}=${value}`],
  ['an empty value', `${name}=`],
  ['a name without a value', name],
  ['the value inside another cookie', `note=x,${cookie}`],
  ['half a quote', `${name}="${value}`],
  ['the value encoded', `${name}=${encodeURIComponent(value).replaceAll('.', '%2E')}`],
])('is not found in %s', (_, header) => {
  expect(userOf(header)).toBeUndefined()
})

test('is refused when anything in it was altered', () => {
  const alphabet = [...'ABCXYZabcxyz0189-_.= %']
  fc.assert(
    fc.property(
      fc.nat(value.length),
      fc.nat(4),
      fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 4 }),
      (at, removed, added) => {
        const altered = value.slice(0, at) + added + value.slice(at + removed)
        fc.pre(altered.trim() !== value)
        expect(readPass([secret], name, altered)).toBeUndefined()
        expect(userOf(`${name}=${altered}`)).toBeUndefined()
      },
    ),
    { numRuns: 3_000 },
  )
})

test('is refused in every other spelling of its signature', () => {
  // The last character of base64url has two spare bits.
  for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
    const altered = value.slice(0, -1) + last
    expect(readPass([secret], name, altered) !== undefined).toBe(altered === value)
  }
})

test('is refused as random text, and when another secret signed it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readPass([secret], name, text)).toBeUndefined()
    }),
  )
  const other = signPass(`${secret} of somebody else`, name, 'x'.repeat(24), Math.floor(Date.now() / 1000))
  expect(userOf(`${name}=${other}`)).toBeUndefined()
})

test('cannot be moved to the cookie of another name', () => {
  expect(readPass([secret], 'mesh_link_guest', value)).toBeUndefined()
  expect(readPass([secret], name, value)).toMatchObject({ isCurrent: true })
})
