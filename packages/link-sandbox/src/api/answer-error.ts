import type { Context } from 'hono'
import { Refusal, type RefusalCode } from '../model/refusal'
import { ApiError } from './api-error'
import { envelope, STATUS_CODES } from './envelope'

/** What the model's refusals are in Mesh's words; the others are an `invalidField`. */
const ERRORS: Partial<Record<RefusalCode, ['badRequest' | 'permissionDenied', string]>> = {
  token_unauthorized: ['badRequest', 'badRequest'],
  scope_mismatch: ['permissionDenied', 'scopeMismatch'],
}

/** Turns whatever a route threw into Mesh's envelope. Only a fault of the sandbox itself is reported. */
export function answerError(error: unknown, c: Context, onError: (error: unknown) => void): Response {
  if (error instanceof ApiError) {
    const { errorType = error.status, displayMessage, httpStatus } = error.details
    const body = envelope(error.status, { message: error.message, errorType, displayMessage })
    return c.json(body, httpStatus ?? STATUS_CODES[error.status])
  }
  if (error instanceof Refusal) {
    const [status, errorType] = ERRORS[error.code] ?? ['badRequest', 'invalidField']
    const { message, meshError } = error
    // The errors of a transfer are written for the person who sends it.
    const body = envelope(status, {
      message,
      errorType: meshError ?? errorType,
      displayMessage: meshError === undefined ? undefined : message,
    })
    return c.json(body, STATUS_CODES[status])
  }
  onError(error)
  const message = 'The sandbox failed to answer. Its log says why.'
  return c.json(envelope('serverFailure', { message, errorType: 'serverFailure' }), 500)
}
