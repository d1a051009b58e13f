import { IntlMessageFormat } from 'intl-messageformat'
import en from '../locales/en.json'

/** The key of a text in `locales/en.json`. */
export type TextKey = keyof typeof en
type Messages = Record<TextKey, string>

const ENGLISH = 'en-US'

/** The languages of the page, by the tag that Mesh lists. All but English are loaded on demand. */
export const languages: Record<string, () => Promise<{ default: Messages }>> = {
  [ENGLISH]: () => Promise.resolve({ default: en }),
  'de-DE': () => import('../locales/de.json'),
  'fi-FI': () => import('../locales/fi.json'),
  'pl-PL': () => import('../locales/pl.json'),
  'ru-RU': () => import('../locales/ru.json'),
  'tr-TR': () => import('../locales/tr.json'),
  'hi-IN': () => import('../locales/hi.json'),
  'ja-JP': () => import('../locales/ja.json'),
  'zh-CN': () => import('../locales/zh.json'),
  'vi-VN': () => import('../locales/vi.json'),
  'es-US': () => import('../locales/es.json'),
  'fr-FR': () => import('../locales/fr.json'),
  'pt-PT': () => import('../locales/pt.json'),
}

let language = ENGLISH
/** Language tag of the loaded texts: `de-DE` when `language` is `de-AT`. */
let messagesTag = ENGLISH
let messages: Messages = en
const compiled = new Map<string, IntlMessageFormat>()

/**
 * A text in the language of the page. Do not call it while a module loads, because the language is chosen later.
 *
 * @param key the key of the text, such as `amount.title`
 * @param values the values that the message uses, by name
 * @throws if the text does not exist, or if a value is missing
 */
export function t(key: TextKey, values?: Record<string, string | number>): string {
  let message = compiled.get(key)
  if (!message) {
    if (!isTextKey(key)) throw new Error(`There is no text ${key}. Add it to src/ui/locales.`)
    message = new IntlMessageFormat(messages[key], messagesTag, undefined, { ignoreTag: true })
    compiled.set(key, message)
  }
  return String(message.format(values))
}

/** Whether a text has this key. For keys made from data, such as the code of a refusal. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(messages, key)
}

/** The page's language tag, for numbers and `<html lang>`. It keeps the requested region: `de-AT`. */
export function currentLanguage(): string {
  return language
}

/** Loads the texts for a tag from `chooseLanguage` and sets the page's language. Falls back to English on failure. */
export async function loadTexts(tag: string): Promise<void> {
  const listed = listedTag(new Intl.Locale(tag)) ?? ''
  const file = await languages[listed]?.().catch(() => undefined)
  language = file ? tag : ENGLISH
  messagesTag = file ? listed : ENGLISH
  messages = file?.default ?? en
  compiled.clear()
}

/**
 * Chooses the page's language tag for the parameter `lng`: a listed tag, or the wanted tag if only its region differs
 * (`en-GB`), so that numbers follow that region. An unknown language or an invalid tag gives English.
 *
 * @param wanted a tag (`de-DE`, also `de_DE`), a bare language (`de`) or `system`
 * @param system the browser's own language
 */
export function chooseLanguage(wanted: string, system: string): string {
  const tag = readTag(wanted === 'system' ? system : wanted)
  const listed = tag && listedTag(tag)
  if (!tag || !listed) return ENGLISH
  // With a traditional Chinese tag, simplified Chinese texts would get the wrong fonts and speech.
  const isSameScript = tag.maximize().script === new Intl.Locale(listed).maximize().script
  return tag.region && isSameScript ? tag.baseName : listed
}

function listedTag(tag: Intl.Locale): string | undefined {
  return Object.keys(languages).find((listed) => new Intl.Locale(listed).language === tag.language)
}

function readTag(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text.replaceAll('_', '-'))
  } catch {
    return undefined
  }
}
