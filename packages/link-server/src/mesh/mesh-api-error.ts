/** How a call to Mesh failed. */
export type MeshApiErrorCode = 'mesh_rejected' | 'mesh_rate_limited' | 'mesh_unavailable'

export interface MeshApiErrorDetails {
  /** What was called, e.g. `holdings/get`. */
  operation: string
  /** Absent when no answer came. */
  httpStatus?: number
  /** `status` of Mesh's envelope, e.g. `badRequest`. */
  meshStatus?: string
  /** `content.status`, where it tells of a failure inside an HTTP 200, e.g. `notAuthorized`. */
  contentStatus?: string
  /** Mesh's `errorType`, an open list. */
  errorType?: string
  /** Mesh's own words for developers, secrets taken out. */
  meshMessage?: string
  /** Mesh's words for the end user, secrets taken out. */
  displayMessage?: string
  /** Mesh's id of the call. */
  requestId?: string
  retryAfterSeconds?: number
  /** Whether the same call may work in a moment; by default, when Mesh was out of reach. */
  isPassing?: boolean
  cause?: unknown
}

/** A call to Mesh that failed. No secret in it. */
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
  readonly isPassing: boolean

  constructor(
    readonly code: MeshApiErrorCode,
    what: string,
    details: MeshApiErrorDetails,
  ) {
    super(
      `Mesh ${details.operation}: ${what}`,
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
    this.isPassing = details.isPassing ?? code === 'mesh_unavailable'
  }
}

/** `code`: Mesh said so in a code. `prose`: only its words say so, and words are guessed at. */
export type TokenRefusal = 'code' | 'prose'

/** Codes that name another fault: whatever the words beside them, it is not the token. */
const OTHER_FAULTS = new Set(['missingfield', 'invalidfield', 'scopemismatch'])

/** Mesh publishes no list of error types, so its words are read: a token it does not know, or no longer. */
const REFUSAL =
  /unauthori[sz]ed|not.?authori[sz]ed|revoked|(token|connection|account)\b.*\b(unknown|invalid|expired|disabled|not found|no longer)|(unknown|invalid|expired|disabled) (\w+ ){0,2}(token|connection|account)\b/i

/**
 * Whether Mesh refused a call because of the account's token, not because of this backend or the request.
 *
 * @returns how it was said, or `undefined` when it was not the token
 */
export function isTokenRefused(error: MeshApiError): TokenRefusal | undefined {
  if (error.code !== 'mesh_rejected') return undefined
  // 401 and 403 are about the client id and secret, whatever the words.
  if (error.httpStatus === 401 || error.httpStatus === 403) return undefined
  const errorType = error.errorType?.toLowerCase() ?? ''
  if (
    errorType === 'invalidintegrationtoken' ||
    error.meshStatus === 'notFound' ||
    error.contentStatus === 'notAuthorized'
  ) {
    return 'code'
  }
  if (OTHER_FAULTS.has(errorType)) return undefined
  const words = [error.errorType, error.meshMessage, error.displayMessage]
  return words.some((text) => text && REFUSAL.test(text)) ? 'prose' : undefined
}
