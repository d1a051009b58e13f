/** Source: Mesh docs, "Language". */
const LANGUAGES = [
  ...['en-US', 'es-US', 'ru-RU', 'fr-FR', 'zh-CN', 'tr-TR', 'pl-PL'],
  ...['ja-JP', 'de-DE', 'fi-FI', 'hi-IN', 'pt-PT', 'vi-VN'],
]

/**
 * Finds the language in which Link should be shown on a page, so that one screen has one language.
 *
 * @param lang the page's, BCP 47
 * @returns one of Mesh's list; `system`, the browser's language, where the page says nothing or has a language that Link does not have
 */
export function pageLanguage(lang = ''): string {
  try {
    const { language, script } = new Intl.Locale(lang).maximize()
    // Link has simplified characters only.
    const known = script !== 'Hant' && LANGUAGES.find((tag) => tag.startsWith(`${language}-`))
    return known || 'system'
  } catch {
    return 'system'
  }
}
