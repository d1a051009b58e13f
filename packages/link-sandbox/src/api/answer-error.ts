import type { Context } from 'hono'
import { Refusal } from '../model/refusal'
import { ApiError } from './api-error'
import { envelope, STATUS_CODES } from './envelope'

/** Turns whatever a route threw into Mesh's envelope. Only a fault of the sandbox itself is reported. */
export function answerError(error: unknown, c: Context, onError: (error: unknown) => void): Response {
  if (error instanceof ApiError) {
    const { errorType = error.status, displayMessage, httpStatus } = error.details
    const body = envelope(error.status, { message: error.message, errorType, displayMessage })
    return c.json(body, httpStatus ?? STATUS_CODES[error.status])
  }
  if (error instanceof Refusal) {
    const errorType = error.code === 'token_unauthorized' ? 'badRequest' : 'invalidField'
    return c.json(envelope('badRequest', { message: error.message, errorType }), 400)
  }
  onError(error)
  const message = 'The sandbox failed to answer. Its log says why.'
  return c.json(envelope('serverFailure', { message, errorType: 'serverFailure' }), 500)
}
