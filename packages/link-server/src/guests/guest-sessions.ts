import { cookieNameOf, isLocal, readCookies, writeCookie } from './guest-cookie'
import { checkGuestOptions, type GuestSessionsOptions, type GuestSettings } from './guest-options'
import { type GuestPass, newGuestId, readPass, signPass } from './guest-pass'

/** A guest, as `authenticate` of the handler returns it. */
export interface Guest {
  /** `guest_` and a random id. */
  userId: string
  /** The value of a `Set-Cookie` header, for a new guest and when the cookie is renewed. Secret. */
  setCookie?: string
}

/** Users without an account. Made by `guestSessions`. */
export interface GuestSessions {
  /**
   * Returns the guest of a request, for the option `authenticate`. A `POST` without a valid cookie makes a new guest,
   * whose cookie goes with the answer. Any other request without one gets no cookie, and is answered as a user that is
   * nobody else and has nothing. It leaves nothing but a counter of `limits`, for an hour.
   *
   * Two first `POST`s at the same time make two guests. The browser keeps the later cookie, and what Link hands over in
   * the session of the other guest is refused with `link_session_unknown`. If your page may do that, call `start` where
   * you serve the page.
   *
   * @throws `MeshLinkConfigError` when the options are a function whose result is wrong
   */
  authenticate(request: Request): Guest
  /**
   * Returns the guest of a request of any method, and makes a new one if there is none. Call it where you serve a page,
   * and send `setCookie` with the page. A guest without an account connected is only a cookie: nothing is stored.
   */
  start(request: Request): Guest
  /**
   * The guest's user id in a request, or `undefined` without a valid cookie. At sign-in, call
   * `server.mergeUser(guestId, userId)`, so that the user keeps what the guest connected, and then `end`.
   */
  userIdOf(request: Request): string | undefined
  /**
   * Ends the guest session in this browser, after sign-in.
   *
   * @returns the value of a `Set-Cookie` header for your answer
   */
  end(request: Request): string
}

/**
 * Makes sessions for users without an account: each browser that creates something gets a random id in a signed cookie.
 *
 * The cookie is `HttpOnly`, and `Secure` with the prefix `__Host-` unless the request is plain http on this machine, so
 * no page of another host can set it. Whoever has the cookie is the guest; a lost cookie cannot be restored. Limits per
 * user do not stop somebody who sends no cookie, because each such `POST` is a new guest: put a limit per address in
 * front of your app.
 *
 * @param options the options, or a function that returns them. The function is called at the first use, so a build
 *   without secrets passes
 * @throws `MeshLinkConfigError` that names every wrong option
 */
export function guestSessions(options: GuestSessionsOptions | (() => GuestSessionsOptions)): GuestSessions {
  let checked = typeof options === 'function' ? undefined : checkGuestOptions(options)
  const settings = () => {
    checked ??= checkGuestOptions(typeof options === 'function' ? options() : options)
    return checked
  }

  function start(request: Request): Guest {
    const found = findPass(settings(), request)
    const id = found?.pass.id ?? newGuestId()
    const userId = `guest_${id}`
    if (found && !needsRenewal(settings(), found.pass)) return { userId }
    return { userId, setCookie: signCookie(settings(), cookieNameFor(settings(), request, found), id) }
  }

  return {
    authenticate: (request) =>
      request.method === 'POST' || findPass(settings(), request)
        ? start(request)
        : { userId: `guest_${newGuestId()}` },
    start,
    userIdOf: (request) => {
      const found = findPass(settings(), request)
      return found && `guest_${found.pass.id}`
    },
    end: (request) => {
      const name = cookieNameFor(settings(), request, findPass(settings(), request))
      return writeCookie(settings(), { name, value: '', maxAge: 0 })
    },
  }
}

/** A valid cookie of a request. */
interface FoundPass {
  pass: GuestPass
  isSecure: boolean
}

/** The first valid cookie. A proxy may make a request over https look like one over plain http on this machine. */
function findPass(settings: GuestSettings, request: Request): FoundPass | undefined {
  for (const isSecure of isLocal(request) ? [true, false] : [true]) {
    const name = cookieNameOf(settings, isSecure)
    for (const value of readCookies(request, name)) {
      const pass = readPass(settings.secrets, name, value)
      if (pass && age(settings, pass) < settings.maxAgeSeconds) return { pass, isSecure }
    }
  }
  return undefined
}

function age({ now }: GuestSettings, { signedAt }: GuestPass): number {
  return now().getTime() / 1000 - signedAt
}

function needsRenewal(settings: GuestSettings, pass: GuestPass): boolean {
  return !pass.isCurrent || age(settings, pass) > settings.maxAgeSeconds / 2
}

/** A secure cookie stays secure. Browsers refuse `SameSite=None` without `Secure`. */
function cookieNameFor(settings: GuestSettings, request: Request, found: FoundPass | undefined): string {
  return cookieNameOf(settings, found?.isSecure || settings.sameSite === 'none' || !isLocal(request))
}

function signCookie(settings: GuestSettings, name: string, id: string): string {
  const { secrets, now, maxAgeSeconds: maxAge } = settings
  const value = signPass(secrets[0] ?? '', name, id, Math.floor(now().getTime() / 1000))
  return writeCookie(settings, { name, value, maxAge })
}
