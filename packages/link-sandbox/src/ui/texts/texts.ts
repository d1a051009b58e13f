import { IntlMessageFormat } from 'intl-messageformat'
import en from '../locales/en.json'

/** The name of a text, as `locales/en.json` has it. */
export type TextKey = keyof typeof en
type Messages = Record<TextKey, string>

const ENGLISH = 'en-US'

/** The languages of the page, each under the tag that Mesh lists. All but English are loaded only when asked for. */
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
/** The tag of the messages: `de-DE` when `language` is `de-AT`. */
let messagesTag = ENGLISH
let messages: Messages = en
const compiled = new Map<string, IntlMessageFormat>()

/**
 * A text in the language of the page. Call it while rendering or acting, never while a module loads: the language is
 * chosen only after that.
 *
 * @param key the name of the text, such as `amount.title`
 * @param values what the text shows or depends on, by the names that its message uses
 * @throws if there is no such text, or if a value is missing
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

/** Whether a name made from data, such as a refusal's code, is the name of a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(messages, key)
}

/** The language tag of the page, for numbers and `<html lang>`: `de-DE`, or the region that was asked for (`de-AT`). */
export function currentLanguage(): string {
  return language
}

/** Loads the texts of a language, by a tag of `chooseLanguage`, and makes it the page's. If that fails, the page is in English. */
export async function loadTexts(tag: string): Promise<void> {
  const listed = listedTag(new Intl.Locale(tag)) ?? ''
  const file = await languages[listed]?.().catch(() => undefined)
  language = file ? tag : ENGLISH
  messagesTag = file ? listed : ENGLISH
  messages = file?.default ?? en
  compiled.clear()
}

/**
 * The language tag for what `lng` asks for: a listed one, or the wanted tag itself where only its region differs
 * (`en-GB`), so that numbers look as they do there. An unknown language, or text that is no tag, gives English.
 *
 * @param wanted a tag (`de-DE`, also `de_DE`), a bare language (`de`) or `system`
 * @param system the browser's own language
 */
export function chooseLanguage(wanted: string, system: string): string {
  const tag = readTag(wanted === 'system' ? system : wanted)
  const listed = tag && listedTag(tag)
  if (!tag || !listed) return ENGLISH
  // Texts in simplified Chinese under a tag of traditional Chinese would be drawn and read aloud wrongly.
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
