import { loadOnDemand } from '../on-demand/load-on-demand'
import { provide } from '../on-demand/provide'
import type { MeshMessages } from './english'

/** The languages of Mesh Link but English, each a file of its own. Source: Mesh docs, "Language". */
const LANGUAGES: Record<string, () => Promise<MeshMessages>> = {
  de: () => loadOnDemand('de', () => import('./languages/de')),
  es: () => loadOnDemand('es', () => import('./languages/es')),
  fi: () => loadOnDemand('fi', () => import('./languages/fi')),
  fr: () => loadOnDemand('fr', () => import('./languages/fr')),
  hi: () => loadOnDemand('hi', () => import('./languages/hi')),
  ja: () => loadOnDemand('ja', () => import('./languages/ja')),
  pl: () => loadOnDemand('pl', () => import('./languages/pl')),
  pt: () => loadOnDemand('pt', () => import('./languages/pt')),
  ru: () => loadOnDemand('ru', () => import('./languages/ru')),
  tr: () => loadOnDemand('tr', () => import('./languages/tr')),
  vi: () => loadOnDemand('vi', () => import('./languages/vi')),
  // Simplified only: who reads traditional characters gets English, as in Link.
  'zh-Hans': () => loadOnDemand('zh', () => import('./languages/zh')),
}

/**
 * Loads our words in the language of a locale.
 *
 * @param locale BCP 47
 * @returns `undefined` for a language that we do not have, and for what is no locale
 * @throws MeshLinkError `offline` or `code_load_failed`
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
