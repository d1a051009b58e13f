import type { MeshProblem } from '../contract/problem'
import { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshBackendCallOptions } from './mesh-backend'

export interface HttpBackendOptions {
  /** Where the handler is mounted: a path (`/api/mesh`) or an absolute URL. */
  baseUrl: string
  /** Sent with every call, e.g. a bearer token. A function is asked anew each time. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** Whether cookies go along. Default `same-origin`; use `include` for a backend on another origin. */
  credentials?: RequestCredentials
  /** Milliseconds until a call is given up. Default 15,000. */
  timeoutMs?: number
  /** Replaces the page's `fetch`. */
  fetch?: typeof fetch
}

interface RequestOptions extends MeshBackendCallOptions {
  body?: unknown
  mustOutlivePage?: boolean
}

/** Makes the one function that all calls of `httpBackend` go through. */
export function createRequester({
  baseUrl,
  headers,
  credentials = 'same-origin',
  timeoutMs = 15_000,
  fetch: fetchWith,
}: HttpBackendOptions) {
  const root = baseUrl.replace(/\/+$/, '')
  const invalid = (cause?: unknown) =>
    new MeshLinkError(
      'backend_invalid_response',
      `The backend at ${root} did not answer as its contract says. Is the Mesh handler mounted there?`,
      { cause, isRetryable: true },
    )

  async function request<T>(
    method: string,
    path: string,
    { body, mustOutlivePage, signal }: RequestOptions = {},
  ): Promise<T> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const timeout = new AbortController()
    const abort = () => timeout.abort()
    const timer = setTimeout(abort, timeoutMs)
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()

    try {
      const all = new Headers(typeof headers === 'function' ? await headers() : headers)
      all.set('Accept', 'application/json')
      if (text !== undefined) all.set('Content-Type', 'application/json')
      const send = (keepalive?: boolean) =>
        (fetchWith ?? fetch)(root + path, {
          method,
          headers: all,
          body: text,
          credentials,
          signal: timeout.signal,
          keepalive,
        })
      // Browsers refuse `keepalive` bodies over 64 KiB in all, whoever else on the page sent them: then without.
      const response = await (mustOutlivePage ? send(true).catch(() => send()) : send())
      if (!response.ok) throw await problemOf(response)
      if (response.status === 204) return undefined as T
      return await response.json().catch((cause: unknown) => {
        throw timeout.signal.aborted ? cause : invalid(cause)
      })
    } catch (cause) {
      if (cause instanceof MeshLinkError || signal?.aborted) throw cause
      throw timeout.signal.aborted
        ? new MeshLinkError(
            'backend_timeout',
            `The backend did not answer within ${timeoutMs / 1000} seconds. Try again.`,
            { isRetryable: true },
          )
        : new MeshLinkError(
            'backend_unreachable',
            'The backend could not be reached. Check the connection and try again.',
            { cause, isRetryable: true },
          )
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }

  return Object.assign(request, { invalid })
}

async function problemOf(response: Response): Promise<MeshLinkError> {
  const problem = await response.json().then(
    (json: Partial<MeshProblem> | null) => json,
    () => null,
  )
  const { status } = response
  const seconds = Number(response.headers.get('Retry-After'))
  return new MeshLinkError(
    typeof problem?.code === 'string' ? problem.code : 'backend_error',
    typeof problem?.detail === 'string'
      ? problem.detail
      : `The backend answered with status ${status}. Try again.`,
    {
      isRetryable: status >= 500 || status === 429 || status === 408,
      requestId: typeof problem?.requestId === 'string' ? problem.requestId : undefined,
      retryAfterMs: seconds > 0 ? seconds * 1000 : undefined,
    },
  )
}
