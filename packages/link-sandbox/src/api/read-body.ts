import type { Context } from 'hono'
import type { z } from 'zod'
import { readText } from '../http/read-text'
import { ApiError } from './api-error'
import { lowerFirstKeys } from './lower-first-keys'
import { validate } from './validate'

const JSON_TYPE = /^(application\/([\w.-]+\+)?json|text\/json)\s*(;|$)/i

/** The JSON body of a request, checked against a schema. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('badRequest', 'The Content-Type must be application/json.', { httpStatus: 415 })
  }
  const text = await readText(c)
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
