import { createHash, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../crypto/keyed-hash'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { User } from '../user'

/** Who sent a request, by your own session; `null` when nobody is signed in. */
export type Authenticate = (
  request: Request,
) => { userId: string } | null | undefined | Promise<{ userId: string } | null | undefined>

/**
 * Asks the integrator who sent a request.
 *
 * @param key hashes the integrator's user id into the one Mesh sees, 43 characters (Mesh takes 50 in some places)
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
 * A user by the integrator's id.
 *
 * @throws `TypeError` for an id that is none
 */
export function toUser(userId: unknown, key: Uint8Array): User {
  if (typeof userId !== 'string' || userId === '') {
    throw new TypeError(
      'authenticate gave no userId. It has to resolve { userId: string }, or null for nobody.',
    )
  }
  return { userId, userKey: keyedHash(key, userId) }
}

/**
 * Calls a function of the integrator's. What it throws is a fault of that function, also where it looks like one of our
 * database.
 */
export async function callIntegrator<T>(name: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof MeshLinkProblem) throw cause
    throw new Error(`${name} threw.`, { cause })
  }
}

/**
 * Lets pages of this origin and of the allowed ones call, and callers that are no browser (they hold no cookies
 * of a user who is looking at another site). Every browser sends `Origin` or `Sec-Fetch-Site` with what matters
 * here, and no page can forge them.
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
    'A page of another origin may not call this backend. If it is yours, name its origin in allowedOrigins.',
  )
}

/** What an allowed origin needs to read an answer, with cookies. Empty for anyone else. */
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
    // Whatever header the integrator signs in with: the origin is trusted already.
    'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? 'Content-Type',
    'Access-Control-Max-Age': '600',
  }
}

/**
 * Refuses whoever does not send one of the secrets as `Authorization: Bearer …`. Takes the same time wherever a wrong
 * one differs.
 *
 * @throws `unauthenticated`
 */
export function assertBearer(header: string | undefined, secrets: readonly string[]): void {
  const [, token = ''] = /^Bearer\s+(.+)$/i.exec(header ?? '') ?? []
  const given = digest(token)
  let isRight = false
  for (const secret of secrets) isRight = timingSafeEqual(given, digest(secret)) || isRight
  if (!isRight) {
    throw new MeshLinkProblem('unauthenticated', 'This route takes the secret of the jobs as a bearer token.')
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
