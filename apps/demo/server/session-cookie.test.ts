import { SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { readSession, SESSION_COOKIE, SESSION_SECONDS, signSession } from './session-cookie'

const SECRET = 'a-secret-for-tests-of-32-characters'
const NOW = new Date('2026-03-10T12:00:00Z')
const ada = { id: 'ada', name: 'Ada' }

const cookie = (value: string) => `other=1; ${SESSION_COOKIE}=${value}`

it('reads the signed-in user', async () => {
  expect(await readSession(cookie(await signSession(ada, SECRET, NOW)), SECRET, NOW)).toEqual(ada)
})

it('gives a name to a user without a name', async () => {
  const nameless = (id: string) => signSession({ id, name: '' }, SECRET, NOW)
  expect(await readSession(cookie(await nameless('ben')), SECRET, NOW)).toEqual({ id: 'ben', name: 'Ben' })
  expect(await readSession(cookie(await nameless('u-1')), SECRET, NOW)).toEqual({ id: 'u-1', name: 'Guest' })
})

it('reads no user without a cookie, or from a damaged cookie', async () => {
  for (const cookies of [undefined, null, '', 'other=1', cookie(''), cookie('garbled'), cookie('a.b.c')]) {
    expect(await readSession(cookies, SECRET, NOW)).toBeNull()
  }
})

it('refuses a cookie signed with another secret', async () => {
  const forged = await signSession(ada, 'another-secret-of-more-than-32-chars', NOW)
  expect(await readSession(cookie(forged), SECRET, NOW)).toBeNull()
})

it('refuses a cookie whose content was changed', async () => {
  const [head, , signature] = (await signSession(ada, SECRET, NOW)).split('.')
  const [, others] = (await signSession({ id: 'ben', name: 'Ben' }, SECRET, NOW)).split('.')
  expect(await readSession(cookie(`${head}.${others}.${signature}`), SECRET, NOW)).toBeNull()
})

it('refuses a cookie without a signature', async () => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const claims = { sub: 'ada', iss: 'harbor', aud: 'harbor', exp: NOW.getTime() }
  expect(await readSession(cookie(`${encode({ alg: 'none' })}.${encode(claims)}.`), SECRET, NOW)).toBeNull()
})

it('refuses a token of another app with the same secret, and a token that never expires', async () => {
  const key = new TextEncoder().encode(SECRET)
  const token = () => new SignJWT().setProtectedHeader({ alg: 'HS256' }).setSubject('ada').setIssuedAt(NOW)
  const foreign = await token().setIssuer('elsewhere').setAudience('harbor').setExpirationTime('1h').sign(key)
  const endless = await token().setIssuer('harbor').setAudience('harbor').sign(key)
  expect(await readSession(cookie(foreign), SECRET, NOW)).toBeNull()
  expect(await readSession(cookie(endless), SECRET, NOW)).toBeNull()
})

it('ends a sign-in after SESSION_SECONDS', async () => {
  const signed = cookie(await signSession(ada, SECRET, NOW))
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
  expect(await readSession(signed, SECRET, after(SESSION_SECONDS - 1))).toEqual(ada)
  expect(await readSession(signed, SECRET, after(SESSION_SECONDS))).toBeNull()
})
