import { MeshLinkError } from '../errors/mesh-link-error'

/** What a page may know of a link token. */
export interface DecodedLinkToken {
  /** Origin that will be framed and trusted. */
  origin: string
  /** Corner radius in pixels, from `link_style.ir`. */
  radius?: number
  /** Opacity of the backdrop, 0..1, from `link_style.io`. */
  backdropOpacity?: number
}

/**
 * Reads the URL inside a link token: base64 of an http(s) URL (Mesh docs, "Fetch link token").
 *
 * @throws MeshLinkError `link_token_invalid`; neither token nor URL is in the message
 */
export function decodeLinkToken(linkToken: unknown): DecodedLinkToken {
  let text: string
  let url: URL
  try {
    if (typeof linkToken !== 'string' || linkToken === '') throw new TypeError('empty')
    text = atob(linkToken)
    url = new URL(text)
  } catch {
    // No cause: the browser's own message quotes the URL.
    throw invalid('it is not base64 of a URL')
  }
  // Letter for letter, as the SDK (3.13.0) looks: what it refuses it refuses in silence.
  if (!text.startsWith('https://') && !text.startsWith('http://'))
    throw invalid('its URL begins neither with https:// nor with http://')
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
    // iOS reads it as URL-safe base64, the web as plain: take both.
    const style = JSON.parse(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')))
    return {
      ...(within(style?.ir, 0, 64) && { radius: style.ir }),
      ...(within(style?.io, 0, 1) && { backdropOpacity: style.io }),
    }
  } catch {
    return {}
  }
}

function within(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
