import type { MeshProblem, MeshProblemCode } from 'react-mesh-link/contract'
import { problemKinds } from './problem-kinds'

/** Details of a `MeshLinkProblem`. */
export interface MeshLinkProblemOptions {
  /** HTTP status. Default: the status of the code, or 400 for a code of your own. */
  status?: number
  /** What is wrong in the input: `path` names the field, e.g. `transfer.amount`. */
  errors?: { path: string; message: string }[]
  /** Mesh's request id, when Mesh caused the error. */
  requestId?: string
  /** Extra response headers, such as `Retry-After` (seconds). */
  headers?: Record<string, string>
  cause?: unknown
}

/**
 * An error that is shown to the caller. The handler answers it as RFC 9457 `application/problem+json`. Throw it from
 * `authenticate` or from an intent's `linkToken` to refuse a request with your own code and message.
 */
export class MeshLinkProblem extends Error {
  override readonly name = 'MeshLinkProblem'
  readonly code: MeshProblemCode
  readonly status: number
  readonly headers: Record<string, string>
  readonly #options: MeshLinkProblemOptions

  /**
   * @param code what went wrong, for programs, e.g. `rate_limited`
   * @param detail one or two sentences for people: what happened, and what to do. Never a secret
   */
  constructor(code: MeshProblemCode, detail: string, options: MeshLinkProblemOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = options.status ?? problemKinds.get(code)?.status ?? 400
    this.headers = options.headers ?? {}
    this.#options = options
  }

  /** The response body. */
  toJSON(): MeshProblem {
    const { errors, requestId } = this.#options
    return {
      type: `urn:mesh-link:problem:${this.code}`,
      title: problemKinds.get(this.code)?.title ?? 'The request was refused',
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(requestId && { requestId }),
      ...(errors?.length && { errors }),
    }
  }

  /**
   * The response for the caller, for routes of your own.
   *
   * @param headers headers beside those of the problem
   */
  toResponse(headers: Record<string, string> = {}): Response {
    return new Response(JSON.stringify(this), {
      status: this.status,
      headers: { ...headers, ...this.headers, 'Content-Type': 'application/problem+json' },
    })
  }
}
