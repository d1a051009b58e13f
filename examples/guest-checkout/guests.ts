import { randomUUID } from 'node:crypto'

// `guestSessions` of mesh-link-server does this with a signed cookie, and takes the place of this file.

/** The guest who sent a request: whoever has the random id is this guest. */
export function guestOf(request: Request): { userId: string } | null {
  const userId = /(?:^|;\s*)guest=([\da-f-]{36})/.exec(request.headers.get('Cookie') ?? '')?.[1]
  return userId ? { userId } : null
}

/** The header of a first visit. */
export const guestCookie = () => `guest=${randomUUID()}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000`
