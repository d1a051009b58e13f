import type { Context } from 'hono'
import type { z } from 'zod'
import { readText } from '../http/read-text'
import { ApiError } from './api-error'
import { parseBody } from './parse-body'

const JSON_TYPE = /^(application\/([\w.-]+\+)?json|text\/json)\s*(;|$)/i

/** The JSON body of a request, checked against a schema. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('badRequest', 'The Content-Type must be application/json.', { httpStatus: 415 })
  }
  return parseBody(await readText(c), schema)
}
