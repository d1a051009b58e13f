import { createHash, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../crypto/keyring'
import { callIntegrator } from '../problems/call-integrator'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { User } from '../services'

/** Who sent a request. */
export interface Authenticated {
  /** Your own id of the user. */
  userId: string
  /**
   * Values of `Set-Cookie` headers for the response, such as a renewed session. They are sent whatever the answer is.
   */
  setCookie?: string | string[] | undefined
}

/**
 * Returns who sent a request, from your own session; `null` when nobody is signed in. Must not read the body. May
 * return cookies for the response.
 */
export type Authenticate = (
  request: Request,
) => Authenticated | null | undefined | Promise<Authenticated | null | undefined>

/**
 * Finds out who sent a request, with the integrator's `authenticate`.
 *
 * @param key key for the hash of the user id. The hash has 43 characters: some of Mesh's routes take at most 50
 * @returns the user, and the values of `Set-Cookie` headers for the response
 * @throws `unauthenticated`; `TypeError` when the result is not what `authenticate` must return
 */
export async function authenticateUser(
  request: Request,
  authenticate: Authenticate,
  key: Uint8Array,
): Promise<{ user: User; cookies: string[] }> {
  const identity = await callIntegrator('authenticate', () => authenticate(request))
  if (!identity) {
    throw new MeshLinkProblem('unauthenticated', 'Nobody is signed in. Sign in and try again.')
  }
  return { user: toUser(identity.userId, key), cookies: toCookies(identity.setCookie) }
}

/** A cookie may be a secret, so it is not repeated in the error. */
function toCookies(setCookie: unknown): string[] {
  if (setCookie === undefined) return []
  const cookies: unknown[] = Array.isArray(setCookie) ? setCookie : [setCookie]
  // Other characters cannot be sent in a header.
  if (cookies.every((it): it is string => typeof it === 'string' && /^[\t\x20-\x7e\x80-\xff]+$/.test(it)))
    return cookies
  throw new TypeError(
    'authenticate returned a setCookie that is not the value of a Set-Cookie header, or a list of such values. Each must be one line of text.',
  )
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

/** Which pages may call. */
export interface OriginRules {
  allowedOrigins: ReadonlySet<string>
  /** Whether `X-Forwarded-Host`, `X-Forwarded-Proto` and `Host` say at which address the backend is known. */
  trustProxy: boolean
}

/**
 * Allows pages of this origin and of the allowed origins, and callers that are not browsers, because those do not send
 * a user's cookies by themselves. Browsers send `Origin` or `Sec-Fetch-Site` with all requests that matter here, and a
 * page cannot forge them. Browsers leave `Sec-Fetch-Site` out on plain http, but for this machine.
 *
 * @throws `origin_not_allowed`
 */
export function assertOrigin(request: Request, { allowedOrigins, trustProxy }: OriginRules): void {
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  if (origin !== null && allowedOrigins.has(origin)) return
  if (site === 'same-origin') return
  if (site === 'none' && request.method === 'GET') return
  if (site === null) {
    if (origin === null || origin === new URL(request.url).origin) return
    if (trustProxy && origin === publicOriginOf(request)) return
  }
  throw new MeshLinkProblem('origin_not_allowed', whyRefused(request, origin, trustProxy))
}

/**
 * The address that the browser sees, as a proxy or framework in front passes it on. Of several proxies, the first one
 * speaks with the browser.
 */
function publicOriginOf(request: Request): string | undefined {
  const first = (name: string) => request.headers.get(name)?.split(',')[0]?.trim()
  const host = first('X-Forwarded-Host') || first('Host')
  const protocol = first('X-Forwarded-Proto') || new URL(request.url).protocol.replace(':', '')
  const url = `${protocol}://${host}`
  return host && URL.canParse(url) ? new URL(url).origin : undefined
}

/** Names the origin that was seen, because people rarely know how a proxy or an app writes it. */
function whyRefused(request: Request, origin: string | null, trustProxy: boolean): string {
  if (origin === 'null') {
    return 'This page has the origin "null", as files and sandboxed frames have. Serve it from an address or an app scheme, and add that origin to allowedOrigins. If users sign in with a bearer token and no cookie, you can add "null" instead.'
  }
  if (origin === null) {
    return 'A page of another site may not call this backend. The browser did not say which page it was.'
  }
  const page = origin.slice(0, MAX_QUOTED_ORIGIN)
  const seen = (trustProxy && publicOriginOf(request)) || new URL(request.url).origin
  const isSameWithProxy =
    !trustProxy && !request.headers.has('Sec-Fetch-Site') && origin === publicOriginOf(request)
  const how = isSameWithProxy
    ? 'A proxy or framework in front of this backend changes its address: set trustProxy to true.'
    : `If the page is yours, add allowedOrigins: ['${page}'].`
  return `The page has the origin ${page}, and this backend was called as ${seen}. ${how}`
}

/** An origin may be as long as a header. */
const MAX_QUOTED_ORIGIN = 200

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
