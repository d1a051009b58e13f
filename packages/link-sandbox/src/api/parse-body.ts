import type { z } from 'zod'
import { ApiError } from './api-error'
import { lowerFirstKeys } from './lower-first-keys'
import { validate } from './validate'

/** A body's text, undefined for one that is too large, as what a schema makes of it. */
export function parseBody<Schema extends z.ZodType>(
  text: string | undefined,
  schema: Schema,
): z.output<Schema> {
  if (text === undefined)
    throw new ApiError('badRequest', 'The request body is too large.', { httpStatus: 413 })
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new ApiError('badRequest', 'The request body is not valid JSON.')
  }
  return validate(schema, lowerFirstKeys(body))
}
