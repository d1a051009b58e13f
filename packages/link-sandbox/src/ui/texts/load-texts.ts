import { en } from './en'
import { languages } from './languages'
import type { Texts } from './texts'

/** The words of a language, by a tag of `chooseLanguage`. Of one that cannot be loaded: English, rather than no page at all. */
export async function loadTexts(language: string): Promise<Texts> {
  const { language: code } = new Intl.Locale(language)
  const load = Object.entries(languages).find(([tag]) => new Intl.Locale(tag).language === code)?.[1]
  const translation = await load?.().catch(() => undefined)
  return translation ? { ...translation, language } : en
}
