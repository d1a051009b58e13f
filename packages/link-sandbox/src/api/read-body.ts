import type { Context } from 'hono'
import type { z } from 'zod'
import { lowerFirstKeys } from './lower-first-keys'
import { readJson } from './read-json'
import { validate } from './validate'

/** The JSON body of a request, checked against a schema. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = await readJson(c)
  return validate(schema, lowerFirstKeys(body))
}
