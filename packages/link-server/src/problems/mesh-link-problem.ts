import type { MeshProblem, MeshProblemCode } from 'react-mesh-link/contract'
import { problemKinds } from './problem-kinds'

export interface MeshLinkProblemOptions {
  /** HTTP status; default: the usual one of the code. */
  status?: number
  /** Where the input is wrong, and how. */
  errors?: { path: string; message: string }[]
  /** Mesh's request id, when Mesh caused it. */
  requestId?: string
  /** Extra answer headers, such as `Retry-After`. */
  headers?: Record<string, string>
  cause?: unknown
}

/**
 * An error meant for the caller: the handler answers it as RFC 9457 `application/problem+json`.
 * Throw it from `authenticate` or from an intent's `linkToken` to refuse a request with your own words.
 */
export class MeshLinkProblem extends Error {
  override readonly name = 'MeshLinkProblem'
  readonly code: MeshProblemCode
  readonly status: number
  readonly headers: Record<string, string>
  readonly #options: MeshLinkProblemOptions

  /**
   * @param code what went wrong, in a word a program can act on
   * @param detail one or two plain sentences for a person: what happened, what to do; never a secret
   */
  constructor(code: MeshProblemCode, detail: string, options: MeshLinkProblemOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = options.status ?? problemKinds.get(code)?.status ?? 400
    this.headers = options.headers ?? {}
    this.#options = options
  }

  /** The body of the answer. */
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
}
