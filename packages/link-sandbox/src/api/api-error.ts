/** A request that the Mesh API turns down, in Mesh's words. */
export class ApiError extends Error {
  override name = 'ApiError'

  constructor(
    readonly status: 'badRequest' | 'permissionDenied' | 'notFound',
    message: string,
    readonly details: { errorType?: string; displayMessage?: string; httpStatus?: 413 | 415 } = {},
  ) {
    super(message)
  }
}
