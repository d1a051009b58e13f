import type { Failure, FailureCode } from '../flow/failure'

/** A call to the Link server that was refused, got no answer, or an answer that makes no sense. */
export class LinkApiError extends Error {
  override name = 'LinkApiError'
  readonly code: FailureCode
  readonly requestId?: string

  constructor({ code, message, requestId }: Failure, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.requestId = requestId
  }

  toFailure(): Failure {
    return { code: this.code, message: this.message, ...(this.requestId && { requestId: this.requestId }) }
  }
}
