import { ApiError } from './api-error'

/** A body's text as JSON, unchecked; undefined stands for one that is too large. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined)
    throw new ApiError('badRequest', 'The request body is too large.', { httpStatus: 413 })
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('badRequest', 'The request body is not valid JSON.')
  }
}
