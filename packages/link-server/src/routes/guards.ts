import { createHash, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../crypto/keyring'
import { callIntegrator } from '../problems/call-integrator'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { User } from '../services'

/** Returns who sent a request, from your own session; `null` when nobody is signed in. Must not read the body. */
export type Authenticate = (
  request: Request,
) => { userId: string } | null | undefined | Promise<{ userId: string } | null | undefined>

/**
 * Finds out who sent a request, with the integrator's `authenticate`.
 *
 * @param key key for the hash of the user id. The hash has 43 characters: some of Mesh's routes take at most 50
 * @throws `unauthenticated`
 */
export async function authenticateUser(
  request: Request,
  authenticate: Authenticate,
  key: Uint8Array,
): Promise<User> {
  const identity = await callIntegrator('authenticate', () => authenticate(request))
  if (!identity) {
    throw new MeshLinkProblem('unauthenticated', 'Nobody is signed in. Sign in and try again.')
  }
  return toUser(identity.userId, key)
}

/**
 * Makes a `User` from the integrator's user id.
 *
 * @throws `TypeError` when the id is not a text or is empty
 */
export function toUser(userId: unknown, key: Uint8Array): User {
  if (typeof userId !== 'string' || userId === '') {
    throw new TypeError(
      'authenticate returned no userId. It must return { userId: string }, or null when nobody is signed in.',
    )
  }
  return { userId, userKey: keyedHash(key, userId) }
}

/**
 * Allows pages of this origin and of the allowed origins, and callers that are not browsers, because those do not send
 * a user's cookies by themselves. Browsers send `Origin` or `Sec-Fetch-Site` with all requests that matter here, and a
 * page cannot forge them.
 *
 * @throws `origin_not_allowed`
 */
export function assertOrigin(request: Request, allowedOrigins: ReadonlySet<string>): void {
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  if (origin !== null && allowedOrigins.has(origin)) return
  if (site === 'same-origin') return
  if (site === 'none' && request.method === 'GET') return
  if (site === null && (origin === null || origin === new URL(request.url).origin)) return
  throw new MeshLinkProblem(
    'origin_not_allowed',
    'Pages of another origin may not call this backend. If the page is yours, add its origin to allowedOrigins.',
  )
}

/** CORS headers, with credentials, for allowed origins. For other origins no access is granted. */
export function corsHeaders(request: Request, allowedOrigins: ReadonlySet<string>): Record<string, string> {
  if (allowedOrigins.size === 0) return {}
  const origin = request.headers.get('Origin')
  if (origin === null || !allowedOrigins.has(origin)) return { Vary: 'Origin' }
  const allow = {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
  }
  if (request.method !== 'OPTIONS') return allow
  return {
    ...allow,
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    // Any header, because the integrator may use any header to sign in, and the origin is trusted.
    'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? 'Content-Type',
    'Access-Control-Max-Age': '600',
  }
}

/**
 * Checks that `Authorization: Bearer …` has one of the secrets, in constant time.
 *
 * @throws `unauthenticated`
 */
export function assertBearer(header: string | undefined, secrets: readonly string[]): void {
  const [, token = ''] = /^Bearer\s+(.+)$/i.exec(header ?? '') ?? []
  const given = digest(token)
  let isRight = false
  for (const secret of secrets) isRight = timingSafeEqual(given, digest(secret)) || isRight
  if (!isRight) {
    throw new MeshLinkProblem('unauthenticated', 'This route needs the jobs secret as a bearer token.')
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
