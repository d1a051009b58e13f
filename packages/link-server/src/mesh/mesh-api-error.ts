/** How a call to Mesh failed. */
export type MeshApiErrorCode = 'mesh_rejected' | 'mesh_rate_limited' | 'mesh_unavailable'

export interface MeshApiErrorDetails {
  /** What was called, e.g. `holdings/get`. */
  operation: string
  /** Absent when no answer came. */
  httpStatus?: number
  /** `status` of Mesh's envelope, e.g. `badRequest`. */
  meshStatus?: string
  /** Mesh's `errorType`, an open list. */
  errorType?: string
  /** Mesh's own words for developers, secrets taken out. */
  meshMessage?: string
  /** Mesh's words for the end user, secrets taken out. */
  displayMessage?: string
  requestId?: string
  retryAfterSeconds?: number
  cause?: unknown
}

/** A call to Mesh that failed. No secret in it. */
export class MeshApiError extends Error {
  override readonly name = 'MeshApiError'
  readonly operation: string
  readonly httpStatus: number | undefined
  readonly meshStatus: string | undefined
  readonly errorType: string | undefined
  readonly meshMessage: string | undefined
  readonly displayMessage: string | undefined
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined

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
    this.errorType = details.errorType
    this.meshMessage = details.meshMessage
    this.displayMessage = details.displayMessage
    this.requestId = details.requestId
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}
