import type { User } from '../../common/user'

/** Gets the signed-in user from the backend; `null` when nobody is signed in. */
export async function fetchMe(signal: AbortSignal): Promise<User | null> {
  const response = await fetch('/api/me', { signal, headers: { Accept: 'application/json' } })
  if (!response.ok) throw new Error(`The server answered with status ${response.status}.`)
  const { user }: { user: User | null } = await response.json()
  return user
}
