import type { Context } from 'hono'
import { readText } from '../http/read-text'
import { ApiError } from './api-error'

const JSON_TYPE = /^(application\/([\w.-]+\+)?json|text\/json)\s*(;|$)/i

/** The body of a request as JSON, unchecked. @param largest in bytes */
export async function readJson(c: Context, largest?: number): Promise<unknown> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    throw new ApiError('badRequest', 'The Content-Type must be application/json.', { httpStatus: 415 })
  }
  const text = await readText(c, largest)
  if (text === undefined)
    throw new ApiError('badRequest', 'The request body is too large.', { httpStatus: 413 })
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('badRequest', 'The request body is not valid JSON.')
  }
}
