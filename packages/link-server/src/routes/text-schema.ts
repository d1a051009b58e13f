import { z } from 'zod'

/** PostgreSQL keeps neither the zero character nor half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the one that is looked for
const UNSTORABLE = /\u0000|\p{Surrogate}/u

/** A text that can be stored, of at most `max` UTF-16 units. */
export function textSchema(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !UNSTORABLE.test(text), 'Holds a character that cannot be stored')
}
