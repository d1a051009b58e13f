import { provide } from '../on-demand/provide'
import type { MeshMessages } from './english'

/** The languages of Mesh Link but English, each a file of its own. Source: Mesh docs, "Language". Not by `loadOnDemand`: a file that the first load shares with lazy code is one more request. */
const LANGUAGES: Record<string, () => Promise<MeshMessages>> = {
  de: async () => (await import('./languages/de')).de,
  es: async () => (await import('./languages/es')).es,
  fi: async () => (await import('./languages/fi')).fi,
  fr: async () => (await import('./languages/fr')).fr,
  hi: async () => (await import('./languages/hi')).hi,
  ja: async () => (await import('./languages/ja')).ja,
  pl: async () => (await import('./languages/pl')).pl,
  pt: async () => (await import('./languages/pt')).pt,
  ru: async () => (await import('./languages/ru')).ru,
  tr: async () => (await import('./languages/tr')).tr,
  vi: async () => (await import('./languages/vi')).vi,
  // Simplified only: who reads traditional characters gets English, as in Link.
  'zh-Hans': async () => (await import('./languages/zh')).zh,
}

/**
 * Loads our words in the language of a locale.
 *
 * @param locale BCP 47
 * @returns `undefined` for a language that we do not have, and for what is no locale
 * @throws when the file could not be loaded
 */
export const loadLanguage = provide(
  'loadLanguage',
  async (locale: string): Promise<MeshMessages | undefined> => {
    const { language, script } = parse(locale)
    return (LANGUAGES[language] ?? LANGUAGES[`${language}-${script}`])?.()
  },
)

function parse(locale: string): { language: string; script?: string | undefined } {
  try {
    return new Intl.Locale(locale).maximize()
  } catch {
    return { language: '' }
  }
}
