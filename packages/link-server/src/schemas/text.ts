import { z } from 'zod'

/** PostgreSQL stores neither the NUL character nor half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL character is what this looks for
const UNSTORABLE = /\u0000|\p{Surrogate}/u

/** Whether PostgreSQL can store a text. */
export function isStorableText(text: string): boolean {
  return !UNSTORABLE.test(text)
}

/** A text that can be stored, of at most `max` UTF-16 code units. */
export function textSchema(max: number) {
  return z.string().max(max).refine(isStorableText, 'Contains a character that cannot be stored')
}

/** Compares two names, ignoring case and outer spaces. */
export function equalsIgnoreCase(a: string | undefined, b: string | undefined): boolean {
  return a?.trim().toLowerCase() === b?.trim().toLowerCase()
}
