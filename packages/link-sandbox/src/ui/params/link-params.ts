import type { LinkStyle } from '../../link-style'
import { chooseLanguage } from '../texts/texts'

/** The parameters in the address of this page, from the SDK and the link token. */
export interface LinkParams {
  authCode: string
  /** Language tag of the page, from `chooseLanguage`. */
  language: string
  theme: 'light' | 'dark' | 'system'
  /** The style that the client configured. */
  style: PageStyle
  /** ISO 4217 code of the currency that amounts are shown in. */
  fiatCurrency: string
  /** Embedded in the host page, which shows its own close button. */
  isEmbedded: boolean
}

/** Reads the query. Missing and invalid values get their default, because the address is untrusted. */
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

/** The last value of a parameter: the SDK appends its options to the link token's address, and they win. */
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

/** The fields of `link_style` that this page uses. `ir` and `io` style the frame around the page. */
export type PageStyle = Pick<LinkStyle, 'th' | 'ac' | 'ff' | 'cr'>

const THEMES = ['light', 'dark', 'system'] as const
const FONTS = ['inter', 'system', 'rounded', 'serif'] as const
const MOST_CHARACTERS = 4_000
const LARGEST_RADIUS = 24

/** Reads JSON in base64 or base64url. Invalid fields are left out, and the page uses its default style for them. */
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
