import { parse } from 'hono/utils/cookie'
import { jwtVerify, SignJWT } from 'jose'
import { DEMO_USERS } from '../common/demo-users'
import type { User } from '../common/user'

/** Name of the cookie that identifies the signed-in user. */
export const SESSION_COOKIE = 'harbor_session'

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

const CLAIMS = { issuer: 'harbor', audience: 'harbor' }

/**
 * Writes the value of the session cookie: a signed JWT.
 *
 * @param secret at least 32 bytes
 * @param now when the sign-in begins
 */
export function signSession({ id, name }: User, secret: string, now = new Date()): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT({ name })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(id)
    .setIssuer(CLAIMS.issuer)
    .setAudience(CLAIMS.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + SESSION_SECONDS)
    .sign(keyOf(secret))
}

/**
 * Reads the signed-in user from a request's cookies; `null` when the cookie is missing, forged, expired or damaged.
 *
 * @param cookies the `Cookie` header
 */
export async function readSession(
  cookies: string | null | undefined,
  secret: string,
  now = new Date(),
): Promise<User | null> {
  const token = parse(cookies ?? '', SESSION_COOKIE)[SESSION_COOKIE]
  if (!token) return null
  try {
    const { payload } = await jwtVerify<{ name?: unknown }>(token, keyOf(secret), {
      ...CLAIMS,
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
    })
    return payload.sub ? { id: payload.sub, name: displayName(payload.sub, payload.name) } : null
  } catch {
    return null
  }
}

function displayName(id: string, claim: unknown): string {
  if (typeof claim === 'string' && claim.trim()) return claim.trim()
  return DEMO_USERS.find((user) => user.id === id)?.name ?? 'Guest'
}

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret)
}
