import type { LinkStyle } from '../../link-style'
import { chooseLanguage } from '../texts/texts'

/** What the SDK and the link token put into the address of this page. */
export interface LinkParams {
  authCode: string
  /** The tag of a language that the page has texts in. */
  language: string
  theme: 'light' | 'dark' | 'system'
  /** What the client configured for its Link. */
  style: PageStyle
  /** ISO 4217 code of the currency that amounts are to be shown in. */
  fiatCurrency: string
  /** In a frame of the host's own: the host shows the close button. */
  isEmbedded: boolean
}

/** Reads the query. Whatever is missing or makes no sense gets its default, since anyone can write an address. */
export function readLinkParams(search: string): LinkParams {
  const query = new URLSearchParams(search)
  const style = readLinkStyle(last(query, 'link_style'))
  return {
    authCode: query.get('auth_code') ?? '',
    language: chooseLanguage(last(query, 'lng'), navigator.language),
    theme: readTheme(last(query, 'th') || style.th),
    style,
    fiatCurrency: readCurrency(last(query, 'fiatCur')),
    isEmbedded: last(query, 'rt') === 'embedded',
  }
}

/** The SDK appends its options to whatever the token's address has already: the later one counts. */
function last(query: URLSearchParams, name: string): string {
  return query.getAll(name).at(-1) ?? ''
}

function readTheme(value: string | undefined): LinkParams['theme'] {
  return value === 'light' || value === 'dark' ? value : 'system'
}

function readCurrency(value: string): string {
  const code = value.toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : 'USD'
}

/** What the page takes from `link_style`; `ir` and `io` are about the frame around it. */
export type PageStyle = Pick<LinkStyle, 'th' | 'ac' | 'ff' | 'cr'>

const THEMES = ['light', 'dark', 'system'] as const
const FONTS = ['inter', 'system', 'rounded', 'serif'] as const
const MOST_CHARACTERS = 4_000
const LARGEST_RADIUS = 24

/** Reads base64 of JSON, also in the alphabet for URLs. What makes no sense is left out: the page then looks as it does without. */
export function readLinkStyle(encoded: string): PageStyle {
  const { th, ac, ff, cr } = decode(encoded)
  const theme = THEMES.find((name) => name === th)
  const font = FONTS.find((name) => name === ff)
  return {
    ...(theme && { th: theme }),
    ...(typeof ac === 'string' && /^#[0-9a-f]{6}$/i.test(ac) && { ac: ac.toLowerCase() }),
    ...(font && { ff: font }),
    ...(typeof cr === 'number' && Number.isFinite(cr) && { cr: Math.min(Math.max(cr, 0), LARGEST_RADIUS) }),
  }
}

function decode(encoded: string): Record<string, unknown> {
  if (encoded.length > MOST_CHARACTERS) return {}
  try {
    // A `+` that was not URL-encoded arrives as a space.
    const json: unknown = JSON.parse(atob(encoded.replace(/[- ]/g, '+').replaceAll('_', '/')))
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
