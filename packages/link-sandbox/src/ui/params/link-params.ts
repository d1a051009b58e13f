import { texts } from '../texts/texts'

/** What the SDK and the link token put into the address of this page. */
export interface LinkParams {
  authCode: string
  /** A language tag whose language the texts are in. */
  language: string
  theme: 'light' | 'dark' | 'system'
  /** ISO 4217 code that fiat amounts are labelled with. */
  fiatCurrency: string
  /** In a frame of the host's own: the host shows the close button. */
  isEmbedded: boolean
}

/** Reads the query. Whatever is missing or makes no sense gets its default, since anyone can write an address. */
export function readLinkParams(search: string): LinkParams {
  const query = new URLSearchParams(search)
  return {
    authCode: query.get('auth_code') ?? '',
    language: readLanguage(last(query, 'lng')),
    theme: readTheme(last(query, 'th')),
    fiatCurrency: readCurrency(last(query, 'fiatCur')),
    isEmbedded: last(query, 'rt') === 'embedded',
  }
}

/** The SDK appends its options to whatever the token's address has already: the later one counts. */
function last(query: URLSearchParams, name: string): string {
  return query.getAll(name).at(-1) ?? ''
}

/** A page in English must not be read aloud by another language's voice, so only a tag of the texts' language is kept. */
function readLanguage(value: string): string {
  try {
    const locale = new Intl.Locale(value)
    return locale.language === texts.language ? locale.baseName : texts.language
  } catch {
    return texts.language
  }
}

function readTheme(value: string): LinkParams['theme'] {
  return value === 'light' || value === 'dark' ? value : 'system'
}

function readCurrency(value: string): string {
  const code = value.toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : 'USD'
}
