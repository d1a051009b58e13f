import type { STATUS_CODES } from './envelope'

/** A request that the Mesh API turns down, in Mesh's words. */
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
