import type { MeshProblemCode } from '../contract'

/** Codes of errors in the browser. All other codes come from the backend's problem answers. */
type MeshLinkClientErrorCode =
  | 'session_in_progress'
  | 'environment_unsupported'
  | 'code_load_failed'
  | 'sdk_unsupported'
  | 'link_token_invalid'
  | 'link_token_expired'
  | 'link_token_reused'
  | 'link_origin_untrusted'
  | 'link_frame_missing'
  | 'link_frame_outside_document'
  | 'link_frame_removed'
  | 'link_load_timeout'
  | 'link_unreachable'
  | 'link_not_started'
  | 'link_blocked_by_csp'
  | 'link_blocked_by_page'
  | 'link_error'
  | 'saved_accounts_rejected'
  | 'link_message_malformed'
  | 'callback_failed'
  | 'offline'
  | 'backend_unreachable'
  | 'backend_timeout'
  | 'backend_invalid_response'
  | 'backend_error'
  | 'backend_unsupported'
  | 'pay_link_missing'
  | 'forbidden'
  | 'conflict'
  | 'rate_limited'

/** Why something failed, for programs. */
export type MeshLinkErrorCode = MeshLinkClientErrorCode | MeshProblemCode

export interface MeshLinkErrorOptions {
  cause?: unknown
  /** Whether the same call may succeed later. Default `false`. */
  isRetryable?: boolean
  /** Mesh's id of the request, when there is one. */
  requestId?: string
  /** How long the backend asked to wait (`Retry-After`), in milliseconds. */
  retryAfterMs?: number
}

/** The only error class of this library: `code` is for programs, `message` for people. Neither contains secrets. */
export class MeshLinkError extends Error {
  override readonly name = 'MeshLinkError'
  declare readonly code: MeshLinkErrorCode
  declare readonly isRetryable: boolean
  declare readonly requestId: string | undefined
  declare readonly retryAfterMs: number | undefined
  /** Where the documentation explains the error: a file of this package, from the folder of the app. */
  declare readonly docsPath: string

  /** By name, so that our ESM and CommonJS copies know each other's errors. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return (value as Error | undefined)?.name === 'MeshLinkError'
  }

  /**
   * @param code what went wrong, for programs
   * @param message what happened, why, and what to do, for people
   */
  constructor(code: MeshLinkErrorCode, message: string, options: MeshLinkErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.isRetryable = !!options.isRetryable
    this.requestId = options.requestId
    this.retryAfterMs = options.retryAfterMs
    this.docsPath = `docs/errors.md#${code}`
  }
}
