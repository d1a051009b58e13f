import { isGuessable, isLongSecret, SECRET_BYTES } from '../crypto/secret-strength'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'

/** Options of `guestSessions`. */
export interface GuestSessionsOptions {
  /**
   * Signs the cookies, at least 32 bytes. Make one with `openssl rand -base64 32`. To change it, give several, the new
   * one first: the first signs, and cookies of all of them are accepted and signed again. Secret.
   */
  secret: string | string[]
  /** Name of the cookie, without the prefix `__Host-`. Default `mesh_link_guest`. */
  cookieName?: string
  /**
   * How many days a guest stays known after the last visit, 1 to 400. The cookie is renewed when more than half of the
   * time is over. Default 180.
   */
  maxAgeDays?: number
  /**
   * From which pages browsers send the cookie. `none` is for pages in a frame of somebody else's page: the cookie is
   * then `Partitioned`, so that a guest is known only below that page. Default `lax`.
   */
  sameSite?: 'lax' | 'strict' | 'none'
  /** The clock. Default: the system clock. */
  now?: () => Date
}

/** Checked options with all defaults. */
export interface GuestSettings {
  secrets: string[]
  cookieName: string
  maxAgeSeconds: number
  sameSite: 'lax' | 'strict' | 'none'
  now(): Date
}

const DEFAULT_MAX_AGE_DAYS = 180
/** Browsers keep no cookie longer. */
const MAX_AGE_DAYS = 400

/**
 * Checks the options of `guestSessions` at run time, because they often come from an environment or from JavaScript.
 *
 * @param isProduction refuses a secret that is fine only on a developer's machine
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function checkGuestOptions(
  options: GuestSessionsOptions,
  isProduction = process.env.NODE_ENV === 'production',
): GuestSettings {
  const issues: string[] = []
  const check = (isRight: boolean, issue: string) => {
    if (!isRight) issues.push(`guestSessions: ${issue}`)
  }
  const {
    secret,
    cookieName = 'mesh_link_guest',
    maxAgeDays = DEFAULT_MAX_AGE_DAYS,
    sameSite = 'lax',
    now = () => new Date(),
  }: Partial<GuestSessionsOptions> = options ?? {}

  const secrets = secret === undefined ? [] : [secret].flat()
  check(
    secrets.length > 0 && secrets.every(isLongSecret),
    `secret must be a string of at least ${SECRET_BYTES} bytes, or a list of such strings. Make one with "openssl rand -base64 32" and keep it.`,
  )
  check(
    !isProduction || !secrets.some((it) => isGuessable(String(it))),
    'secret can be guessed, because it repeats itself. Make one with "openssl rand -base64 32".',
  )
  check(
    typeof cookieName === 'string' && /^(?!__(host|secure)-)[\w-]{1,64}$/i.test(cookieName),
    'cookieName must have 1 to 64 letters, digits, "_" or "-", and no prefix: "__Host-" is added.',
  )
  check(
    Number.isSafeInteger(maxAgeDays) && maxAgeDays >= 1 && maxAgeDays <= MAX_AGE_DAYS,
    `maxAgeDays must be a whole number from 1 to ${MAX_AGE_DAYS}.`,
  )
  check(
    sameSite === 'lax' || sameSite === 'strict' || sameSite === 'none',
    'sameSite must be "lax", "strict" or "none".',
  )
  check(typeof now === 'function', 'now must be a function that returns a Date.')
  if (issues.length > 0) throw new MeshLinkConfigError(issues)
  return { secrets, cookieName, maxAgeSeconds: maxAgeDays * 24 * 60 * 60, sameSite, now }
}
