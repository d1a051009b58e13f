import { MeshLinkError } from '../errors/mesh-link-error'

/** What we read from a link token. */
export interface DecodedLinkToken {
  /** Origin of Link's frame. */
  origin: string
  /** Corner radius in pixels, from `link_style.ir`. */
  radius?: number
  /** Opacity of the backdrop, 0..1, from `link_style.io`. */
  backdropOpacity?: number
}

/**
 * Reads the URL in a link token: base64 of an http(s) URL (Mesh docs, "Fetch link token").
 *
 * @throws MeshLinkError `link_token_invalid`; its message contains neither the token nor the URL
 */
export function decodeLinkToken(linkToken: unknown): DecodedLinkToken {
  let text: string
  let url: URL
  try {
    if (typeof linkToken !== 'string' || linkToken === '') throw new TypeError('empty')
    text = atob(linkToken)
    url = new URL(text)
  } catch {
    // Without a cause: the browser's error quotes the URL.
    throw invalid('it is not a URL in base64')
  }
  // Exactly the check of the SDK, which refuses without an error.
  if (!text.startsWith('https://') && !text.startsWith('http://'))
    throw invalid('its URL does not start with https:// or http://')
  return { origin: url.origin, ...readLinkStyle(url.searchParams.get('link_style')) }
}

function invalid(why: string): MeshLinkError {
  return new MeshLinkError(
    'link_token_invalid',
    `The backend gave a link token that Link can't open: ${why}. Check the /link-token route.`,
    { isRetryable: true },
  )
}

function readLinkStyle(encoded: string | null): Pick<DecodedLinkToken, 'radius' | 'backdropOpacity'> {
  if (!encoded) return {}
  try {
    // Mesh's iOS SDK expects URL-safe base64, the web SDK plain base64: accept both.
    const style = JSON.parse(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')))
    return {
      ...(isBetween(style?.ir, 0, 64) && { radius: style.ir }),
      ...(isBetween(style?.io, 0, 1) && { backdropOpacity: style.io }),
    }
  } catch {
    return {}
  }
}

function isBetween(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max
}
