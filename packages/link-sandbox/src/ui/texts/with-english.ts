import type { Texts } from './texts'
import type { Translation } from './translation'

/** The translation, with English where a text is not translated yet. */
export function withEnglish(english: Texts, translation: Translation<Texts>): Texts {
  return merge(english, translation) as Texts
}

function merge(english: unknown, translated: unknown): unknown {
  if (translated === undefined) return english
  if (!isGroup(english) || !isGroup(translated)) return translated
  const names = Object.keys({ ...english, ...translated })
  return Object.fromEntries(names.map((name) => [name, merge(english[name], translated[name])]))
}

function isGroup(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
