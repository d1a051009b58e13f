import { z } from 'zod'

/** PostgreSQL keeps neither the zero character nor half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the one that is looked for
const UNSTORABLE = /\u0000|\p{Surrogate}/u

/** Whether a text can be stored. */
export function isStorableText(text: string): boolean {
  return !UNSTORABLE.test(text)
}

/** A text that can be stored, of at most `max` UTF-16 units. */
export function textSchema(max: number) {
  return z.string().max(max).refine(isStorableText, 'Holds a character that cannot be stored')
}
