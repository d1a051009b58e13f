import { chooseLanguage } from '../texts/choose-language'
import { type PageStyle, readLinkStyle } from './read-link-style'

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
