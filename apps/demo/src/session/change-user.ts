import type { DemoUserId } from '../../common/demo-users'
import type { User } from '../../common/user'

/**
 * Signs a demo user in, or out.
 *
 * @param id `null` signs out
 * @returns the user who is signed in now
 */
export async function changeUser(id: DemoUserId | null): Promise<User | null> {
  const response = await fetch(
    '/api/session',
    id === null
      ? { method: 'DELETE' }
      : {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ user: id }),
        },
  )
  if (!response.ok) throw new Error(`The server answered with status ${response.status}.`)
  if (id === null) return null
  const { user }: { user: User } = await response.json()
  return user
}
