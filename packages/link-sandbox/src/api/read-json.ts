import type { Context } from 'hono'
import { readText } from '../http/read-text'
import { ApiError } from './api-error'
import { parseJson } from './parse-json'

const JSON_TYPE = /^(application\/([\w.-]+\+)?json|text\/json)\s*(;|$)/i

/** The body of a request as JSON, unchecked. @param largest in bytes */
export async function readJson(c: Context, largest?: number): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('badRequest', 'The Content-Type must be application/json.', { httpStatus: 415 })
  }
  return parseJson(await readText(c, largest))
}
