import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Random bytes of a guest's id. In base64url, 18 bytes are 24 characters without padding. */
const ID_BYTES = 18
/** Version, id, seconds since 1970, signature. */
const FORM = /^v1\.([\w-]{24})\.(\d{1,11})\.([\w-]{43})$/

/** What a cookie says about a guest, after its signature was checked. */
export interface GuestPass {
  /** The guest's random id. */
  id: string
  /** When it was signed, in seconds since 1970. */
  signedAt: number
  /** Whether it was signed with the first of the secrets. */
  isCurrent: boolean
}

/** A new random id: 144 bits, in base64url. */
export function newGuestId(): string {
  return randomBytes(ID_BYTES).toString('base64url')
}

/**
 * Signs a guest's id and the time.
 *
 * @param cookieName the cookie's full name. It is signed too, so that the value is worth nothing in another cookie
 * @param signedAt seconds since 1970
 * @returns the value of the cookie. Secret
 */
export function signPass(secret: string, cookieName: string, id: string, signedAt: number): string {
  return `v1.${id}.${signedAt}.${signature(secret, cookieName, id, String(signedAt))}`
}

/**
 * Checks the value of a cookie, in constant time.
 *
 * @returns `undefined` when no secret of ours signed exactly this value
 */
export function readPass(
  secrets: readonly string[],
  cookieName: string,
  value: string,
): GuestPass | undefined {
  const [, id = '', signedAt = '', given = ''] = FORM.exec(value) ?? []
  if (given === '') return undefined
  // The texts are compared, not the bytes: two texts in base64url can stand for the same bytes.
  const matches = secrets.map((secret) =>
    timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, cookieName, id, signedAt))),
  )
  if (!matches.includes(true)) return undefined
  return { id, signedAt: Number(signedAt), isCurrent: matches[0] === true }
}

/** The purpose is signed too, in case the secret is used for something else. */
function signature(secret: string, cookieName: string, id: string, signedAt: string): string {
  return createHmac('sha256', secret)
    .update(`mesh-link guest v1\n${cookieName}\n${id}\n${signedAt}`)
    .digest('base64url')
}
