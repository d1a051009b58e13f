import { expect, it } from 'vitest'
import { readSession } from '../server/session-cookie'
import { signInCookie } from './sign-in-cookie'

it('signs any user in', async () => {
  const secret = 'a-secret-for-tests-of-32-characters'
  const { name, value } = await signInCookie('user-7', 'Grace', secret)
  expect(await readSession(`${name}=${value}`, secret)).toEqual({ id: 'user-7', name: 'Grace' })
})
