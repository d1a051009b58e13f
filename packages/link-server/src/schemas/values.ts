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

/** Ten years. A longer lifetime is a mistake, and could be more than a date can hold. */
const MAX_LIFETIME_SECONDS = 315_360_000

/** Less is a mistake too, and would fetch new tokens without end. */
export const MIN_LIFETIME_SECONDS = 60

/** How long a token lasts: a number, or its text. Anything else counts as unknown. */
export const lifetimeSecondsSchema = z
  .preprocess(
    (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value),
    z.number().min(MIN_LIFETIME_SECONDS).max(MAX_LIFETIME_SECONDS).optional(),
  )
  .catch(undefined)

/** Compares two names, ignoring case and outer spaces. */
export function equalsIgnoreCase(a: string | undefined, b: string | undefined): boolean {
  return a?.trim().toLowerCase() === b?.trim().toLowerCase()
}

/** Whether a value is an object, and not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
