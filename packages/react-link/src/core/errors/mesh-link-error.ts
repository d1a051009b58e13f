import type { MeshLinkErrorCode } from './error-codes'
import { userMessageOf } from './user-message'

export interface MeshLinkErrorOptions {
  cause?: unknown
  /** Whether the same call may succeed later. Default `false`. */
  isRetryable?: boolean
  /** Words for users, where the message is for developers. */
  userMessage?: string | undefined
  /** Mesh's id of the request, when there is one. */
  requestId?: string
  /** How long the backend asked to wait (`Retry-After`), in milliseconds. */
  retryAfterMs?: number
}

/**
 * The only error class of this library: `code` is for programs, `userMessage` for users, `message` for developers. None contains
 * secrets.
 */
export class MeshLinkError extends Error {
  override readonly name = 'MeshLinkError'
  declare readonly code: MeshLinkErrorCode
  declare readonly isRetryable: boolean
  declare readonly requestId: string | undefined
  declare readonly retryAfterMs: number | undefined
  /** What happened and what to do, for users, in English. */
  declare readonly userMessage: string
  /** The user has seen this error in Link's dialog: the page need not show it again. */
  declare wasShown?: boolean
  /** Where the documentation explains the error: a file of this package, from the folder of the app. */
  declare readonly docsPath: string

  /** By name, so that our ESM and CommonJS copies know each other's errors. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return (value as Error | undefined)?.name === 'MeshLinkError'
  }

  /**
   * @param code what went wrong, for programs
   * @param message what happened, why, and what to do
   */
  constructor(code: MeshLinkErrorCode, message: string, options: MeshLinkErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.isRetryable = !!options.isRetryable
    this.requestId = options.requestId
    this.retryAfterMs = options.retryAfterMs
    this.userMessage = options.userMessage ?? userMessageOf(this)
    this.docsPath = `docs/errors.md#${code}`
  }
}
