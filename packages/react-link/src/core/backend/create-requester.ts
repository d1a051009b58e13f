import type { MeshProblem } from '../contract/problem'
import { MeshLinkError, type MeshLinkErrorCode } from '../errors/mesh-link-error'
import type { MeshBackendCallOptions } from './mesh-backend'

export interface HttpBackendOptions {
  /** Where the handler is mounted: a path (`/api/mesh`) or an absolute URL. */
  baseUrl: string
  /** Sent with every call, e.g. a bearer token. A function is asked anew each time. */
  headers?: (HeadersInit | (() => HeadersInit | Promise<HeadersInit>)) | undefined
  /** Whether cookies go along. Default `same-origin`; use `include` for a backend on another origin. */
  credentials?: RequestCredentials | undefined
  /** Milliseconds until a call is given up. Default 15,000. */
  timeoutMs?: number | undefined
  /** Replaces the page's `fetch`. */
  fetch?: typeof fetch | undefined
}

export interface RequestOptions extends MeshBackendCallOptions {
  body?: unknown
  /** The request has to outlive the page, where the browser's limit allows it. */
  keepalive?: boolean
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
  // No cause: what a browser says of broken JSON quotes it, and a token may be in it.
  const invalid = () =>
    new MeshLinkError(
      'backend_invalid_response',
      `The backend at ${root} did not answer as its contract says. Is the Mesh handler mounted there?`,
      { isRetryable: true },
    )

  async function request<T>(
    method: string,
    path: string,
    { body, keepalive, signal }: RequestOptions = {},
  ): Promise<T> {
    const text: string | undefined = JSON.stringify(body)
    const timeout = new AbortController()
    const abort = () => timeout.abort()
    const timer = setTimeout(abort, timeoutMs)
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()

    try {
      const all = new Headers(typeof headers === 'function' ? await headers() : headers)
      all.set('Accept', 'application/json')
      if (text) all.set('Content-Type', 'application/json')
      const send = (isKeptAlive?: boolean) =>
        (fetchWith ?? fetch)(root + path, {
          method,
          headers: all,
          body: text,
          credentials,
          signal: timeout.signal,
          keepalive: isKeptAlive,
        })
      // Browsers refuse `keepalive` bodies over 64 KiB in all, whoever else on the page sent them: then without.
      const response = await (keepalive ? send(true).catch(() => send()) : send())
      if (!response.ok) throw await problemOf(response)
      if (response.status === 204) return undefined as T
      return await response.json().catch((cause: unknown) => {
        throw timeout.signal.aborted ? cause : invalid()
      })
    } catch (cause) {
      if (cause instanceof MeshLinkError || signal?.aborted) throw cause
      const [code, message] = timeout.signal.aborted
        ? ['backend_timeout', 'The backend did not answer in time. Try again.']
        : globalThis.navigator?.onLine === false
          ? ['offline', 'You are offline. Check the connection and try again.']
          : ['backend_unreachable', 'The backend could not be reached. Check the connection and try again.']
      throw new MeshLinkError(code, message, { cause, isRetryable: true })
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }

  return Object.assign(request, { invalid })
}

async function problemOf(response: Response): Promise<MeshLinkError> {
  const problem: Partial<MeshProblem> | null = await response.json().catch(() => null)
  const { status } = response
  const after = response.headers.get('Retry-After')
  // Seconds, or a date.
  const ms = Number(after) * 1000 || Date.parse(`${after}`) - Date.now()
  return new MeshLinkError(
    text(problem?.code) ?? CODE_OF_STATUS[status] ?? 'backend_error',
    text(problem?.detail) ?? `The backend answered with status ${status}. Try again.`,
    {
      isRetryable: /^5|408|429/.test(`${status}`),
      requestId: text(problem?.requestId),
      retryAfterMs: ms > 0 ? ms : undefined,
    },
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** For answers that say nothing themselves: a proxy's, say, or a server's before the handler. */
const CODE_OF_STATUS: Record<number, MeshLinkErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
}
