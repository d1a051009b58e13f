import type { GuestSettings } from './guest-options'

/** `localhost`, and the addresses of this machine. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Whether a request is plain http on this machine, where Safari keeps no `Secure` cookie. Everything else gets a `Secure`
 * cookie, also behind a proxy that ends TLS. Page and proxy are asked only to say no: a proxy on this machine may pass
 * its own address as the host.
 */
export function isLocal(request: Request): boolean {
  const origin = request.headers.get('Origin')
  const forwarded = request.headers.get('X-Forwarded-Proto')
  return (
    isLocalHttp(request.url) && (origin === null || isLocalHttp(origin)) && !/https/i.test(forwarded ?? '')
  )
}

function isLocalHttp(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && LOOPBACK.test(hostname)
}

/** The full name of the cookie. Browsers take `__Host-` only from this host itself, over https. */
export function cookieNameOf({ cookieName }: GuestSettings, isSecure: boolean): string {
  return isSecure ? `__Host-${cookieName}` : cookieName
}

/**
 * All values of a cookie in a request, without quotes. Other cookies may have any form.
 *
 * @param name the exact name: cookie names are case-sensitive
 */
export function readCookies(request: Request, name: string): string[] {
  return (request.headers.get('Cookie') ?? '').split(';').flatMap((part) => {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) return []
    return part
      .slice(at + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1')
  })
}

/**
 * Writes the value of a `Set-Cookie` header.
 *
 * @param maxAge in seconds; 0 deletes the cookie
 */
export function writeCookie(
  settings: GuestSettings,
  { name, value, maxAge }: { name: string; value: string; maxAge: number },
): string {
  const { sameSite } = settings
  const site = `${sameSite.charAt(0).toUpperCase()}${sameSite.slice(1)}`
  const isSecure = name === cookieNameOf(settings, true)
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=${site}${isSecure ? '; Secure' : ''}${sameSite === 'none' ? '; Partitioned' : ''}`
}
