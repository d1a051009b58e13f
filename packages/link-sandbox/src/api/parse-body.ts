import type { z } from 'zod'
import { lowerFirstKeys } from './lower-first-keys'
import { parseJson } from './parse-json'
import { validate } from './validate'

/** A body's text, undefined for one that is too large, as what a schema makes of it. */
export function parseBody<Schema extends z.ZodType>(
  text: string | undefined,
  schema: Schema,
): z.output<Schema> {
  return validate(schema, lowerFirstKeys(parseJson(text)))
}
