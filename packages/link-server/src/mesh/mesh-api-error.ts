/** How a call to Mesh failed: refused, too many requests, or no usable answer. */
export type MeshApiErrorCode = 'mesh_rejected' | 'mesh_rate_limited' | 'mesh_unavailable'

/** Details of a `MeshApiError`. */
export interface MeshApiErrorDetails {
  /** The called operation, e.g. `holdings/get`. */
  operation: string
  /** Absent when there was no response. */
  httpStatus?: number
  /** `status` of Mesh's envelope, e.g. `badRequest`. */
  meshStatus?: string
  /** `content.status` when it reports a failure inside an HTTP 200, e.g. `notAuthorized`. */
  contentStatus?: string
  /** Mesh's `errorType`. Mesh may add types. */
  errorType?: string
  /** Mesh's message for developers, without secrets. */
  meshMessage?: string
  /** Mesh's message for the end user, without secrets. */
  displayMessage?: string
  /** Mesh's id of the call. */
  requestId?: string
  retryAfterSeconds?: number
  /** Whether a retry may succeed. Default: true for `mesh_unavailable`. */
  isTransient?: boolean
  cause?: unknown
}

/** A failed call to Mesh. Contains no secret. */
export class MeshApiError extends Error {
  override readonly name = 'MeshApiError'
  readonly operation: string
  readonly httpStatus: number | undefined
  readonly meshStatus: string | undefined
  readonly contentStatus: string | undefined
  readonly errorType: string | undefined
  readonly meshMessage: string | undefined
  readonly displayMessage: string | undefined
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined
  readonly isTransient: boolean

  constructor(
    readonly code: MeshApiErrorCode,
    reason: string,
    details: MeshApiErrorDetails,
  ) {
    super(
      `Mesh ${details.operation}: ${reason}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    )
    this.operation = details.operation
    this.httpStatus = details.httpStatus
    this.meshStatus = details.meshStatus
    this.contentStatus = details.contentStatus
    this.errorType = details.errorType
    this.meshMessage = details.meshMessage
    this.displayMessage = details.displayMessage
    this.requestId = details.requestId
    this.retryAfterSeconds = details.retryAfterSeconds
    this.isTransient = details.isTransient ?? code === 'mesh_unavailable'
  }
}

/** How Mesh refused a token: by a `code`, or only in the text of a `message`, which is a guess. */
export type TokenRefusal = 'code' | 'message'

/** Error types that mean another fault than the token, whatever the message says. */
const OTHER_FAULTS = new Set(['missingfield', 'invalidfield', 'scopemismatch'])

/** Mesh publishes no list of error types, so messages are searched for a token that is unknown or no longer valid. */
const REFUSAL =
  /unauthori[sz]ed|not.?authori[sz]ed|revoked|(token|connection|account)\b.*\b(unknown|invalid|expired|disabled|not found|no longer)|(unknown|invalid|expired|disabled) (\w+ ){0,2}(token|connection|account)\b/i

/**
 * Whether Mesh refused a call because of the account's token, not because of this backend or the request.
 *
 * @returns how Mesh said so, or `undefined` when the token was not the cause
 */
export function isTokenRefused(error: MeshApiError): TokenRefusal | undefined {
  if (error.code !== 'mesh_rejected') return undefined
  // 401 and 403 mean the client id or secret, whatever the message says.
  if (error.httpStatus === 401 || error.httpStatus === 403) return undefined
  const errorType = error.errorType?.toLowerCase() ?? ''
  if (
    errorType === 'invalidintegrationtoken' ||
    error.meshStatus === 'notFound' ||
    error.contentStatus === 'notAuthorized' ||
    // `transfers/managed/configure`: the account that sends.
    error.contentStatus === 'notAuthorizedFrom'
  ) {
    return 'code'
  }
  if (OTHER_FAULTS.has(errorType)) return undefined
  const texts = [error.errorType, error.meshMessage, error.displayMessage]
  return texts.some((text) => text && REFUSAL.test(text)) ? 'message' : undefined
}
