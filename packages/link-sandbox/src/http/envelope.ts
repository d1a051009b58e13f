import { createHash } from 'node:crypto'
import type { ApiResult } from '@meshconnect/node-api'
import type { Context } from 'hono'
import { Refusal, type RefusalCode } from '../model/state/refusal'

/** Mesh's values of `status`, with their HTTP status. */
const STATUS_CODES = {
  ok: 200,
  badRequest: 400,
  permissionDenied: 403,
  notFound: 404,
  conflict: 409,
  locked: 423,
  tooManyRequest: 429,
  unavailableForLegalReasons: 451,
  serverFailure: 500,
} as const satisfies Record<ApiResult['status'] & string, number>

/** Mesh's envelope of an answer. Errors have no `content`. */
export function envelope(
  status: keyof typeof STATUS_CODES,
  part: { content?: unknown; message?: string; displayMessage?: string; errorType?: string } = {},
) {
  const { message = '', errorType = '' } = part
  const errorHash = createHash('sha256').update(`${status} ${errorType} ${message}`).digest('hex').slice(0, 8)
  return {
    ...('content' in part && { content: part.content }),
    status,
    message,
    displayMessage: part.displayMessage ?? null,
    errorHash,
    errorType,
    errorData: null,
  } satisfies ApiResult & { content?: unknown }
}

/** An error answer of the Mesh API. */
export class ApiError extends Error {
  override name = 'ApiError'

  constructor(
    readonly status: Exclude<keyof typeof STATUS_CODES, 'ok'>,
    message: string,
    readonly details: { errorType?: string; displayMessage?: string; httpStatus?: 401 | 413 | 415 } = {},
  ) {
    super(message)
  }
}

/** A required field is missing. */
export function missingField(name: string): ApiError {
  return new ApiError('badRequest', `${name} parameter not specified`, { errorType: 'missingField' })
}

/** A field, or a combination of fields, is not valid. */
export function invalidField(message: string): ApiError {
  return new ApiError('badRequest', message, { errorType: 'invalidField' })
}

/** `status` and `errorType` of the model's refusals. All others are `badRequest` and `invalidField`. */
const ERRORS: Partial<Record<RefusalCode, ['badRequest' | 'permissionDenied', string]>> = {
  token_unauthorized: ['badRequest', 'badRequest'],
  scope_mismatch: ['permissionDenied', 'scopeMismatch'],
}

/** Answers what a route threw, in Mesh's envelope. Calls `onError` for bugs of the sandbox only. */
export function answerError(error: unknown, c: Context, onError: (error: unknown) => void): Response {
  if (error instanceof ApiError) {
    const { errorType = error.status, displayMessage, httpStatus } = error.details
    const body = envelope(error.status, { message: error.message, errorType, displayMessage })
    return c.json(body, httpStatus ?? STATUS_CODES[error.status])
  }
  if (error instanceof Refusal) {
    const [status, errorType] = ERRORS[error.code] ?? ['badRequest', 'invalidField']
    const { message, meshError } = error
    // The messages of transfer errors are written for the end user.
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
