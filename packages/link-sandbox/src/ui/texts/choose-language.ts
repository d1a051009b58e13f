import { languages } from './languages'

const DEFAULT = 'en-US'

/**
 * The language tag for what `lng` asks for: one of the listed ones, or the wanted tag itself where only its region
 * differs (`en-GB`), so that numbers look as they do there. Whatever is unknown or no tag at all is English.
 *
 * @param wanted a tag (`de-DE`, also `de_DE`), a bare language (`de`) or `system`
 * @param system the browser's own language
 */
export function chooseLanguage(wanted: string, system: string): string {
  const tag = readTag(wanted === 'system' ? system : wanted)
  const listed =
    tag && Object.keys(languages).find((known) => new Intl.Locale(known).language === tag.language)
  if (!tag || !listed) return DEFAULT
  // Chinese in another script would be read and drawn wrongly under its own tag.
  const isSameScript = tag.maximize().script === new Intl.Locale(listed).maximize().script
  return tag.region && isSameScript ? tag.baseName : listed
}

function readTag(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text.replaceAll('_', '-'))
  } catch {
    return undefined
  }
}
