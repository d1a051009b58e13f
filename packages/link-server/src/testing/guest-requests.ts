import type { Guest } from '../guests/guest-sessions'

export const TEST_GUEST_SECRET = 'an obviously fake guest secret of forty bytes'

/** A request of a browser. */
export function guestRequest(
  method: 'GET' | 'POST' | 'DELETE' | 'HEAD',
  options: { url?: string | undefined; cookie?: string | undefined; headers?: Record<string, string> } = {},
): Request {
  const { url = 'https://app.example/', cookie, headers } = options
  return new Request(url, { method, headers: { ...headers, ...(cookie && { Cookie: cookie }) } })
}

/** The cookie of a guest, as the browser keeps it and sends it back. */
export function guestCookie({ setCookie = '' }: Guest): { name: string; cookie: string; attributes: string } {
  const [cookie = '', ...attributes] = setCookie.split('; ')
  if (cookie === '') throw new Error('The guest got no cookie.')
  return { name: cookie.slice(0, cookie.indexOf('=')), cookie, attributes: attributes.join('; ') }
}
