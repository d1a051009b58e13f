import { provide } from '../../on-demand/provide'
import type { ListTransfersResponse, MeshProblem } from '../contract'
import type { MeshLinkErrorCode } from '../errors/error-codes'
import { MeshLinkError } from '../errors/mesh-link-error'
import { OUR_FAULT } from '../errors/our-fault'
import { isForDevelopers } from '../errors/user-message'
import type { HttpBackendOptions } from './http-backend'
import type { CompleteMeshBackend, MeshBackendCallOptions } from './mesh-backend'

/** The calls of `httpBackend`, loaded at the first of them. */
export const createHttpCalls = provide('createHttpCalls', httpCalls)

function httpCalls({
  baseUrl,
  headers,
  credentials,
  timeoutMs = 15_000,
  fetch: fetchWith,
}: HttpBackendOptions): CompleteMeshBackend {
  const root = baseUrl.replace(/\/+$/, '')
  const connectionPath = (id: string) => `/connections/${encodeURIComponent(id)}`
  // Without a cause: the browser's error about broken JSON quotes the JSON, which may contain a token.
  const invalid = () =>
    new MeshLinkError(
      'backend_invalid_response',
      `${root} did not answer as the Mesh handler does. Is it mounted there?`,
      { isRetryable: true },
    )

  return {
    createLinkToken: (body, call) => request('/link-token', { body, ...call }),
    listConnections: (call) => list('connections', call),
    saveConnection: (body, call) => list('connections', { body, keepalive: true, ...call }),
    disconnect: (id, call) => request(connectionPath(id), call, 'DELETE'),
    getHoldings: (id, call) => request(`${connectionPath(id)}/holdings`, call),
    listTransfers: (call) => list('transfers', call),
    async waitForTransfers(last, call) {
      const { version, waitMs = 0 } = last ?? {}
      const query = version === undefined ? '' : `?since=${encodeURIComponent(version)}`
      const answer = await request<ListTransfersResponse | null>(`/transfers${query}`, {
        ...call,
        extraMs: version === undefined ? 0 : waitMs,
      })
      if (!Array.isArray(answer?.transfers)) throw invalid()
      return answer
    },
    listIntegrations: (call) => list('integrations', call),
    reportTransfer: (body, call) => request('/transfers', { body, keepalive: true, ...call }),
  }

  async function list<Item>(key: string, call?: RequestOptions): Promise<Item[]> {
    const items = (await request<Record<string, Item[]> | null>(`/${key}`, call))?.[key]
    if (!Array.isArray(items)) throw invalid()
    return items
  }

  async function request<T>(
    path: string,
    { body, keepalive, signal, extraMs = 0 }: RequestOptions = {},
    method = body ? 'POST' : 'GET',
  ): Promise<T> {
    const text: string | undefined = JSON.stringify(body)
    const timeout = new AbortController()
    const abort = () => timeout.abort()
    const timer = setTimeout(abort, timeoutMs + extraMs)
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
      // All `keepalive` requests of a page share 64 KiB for their bodies. Over that limit, send without `keepalive`.
      const response = await (keepalive ? send(true).catch(() => send()) : send())
      if (!response.ok) throw await problemOf(response)
      if (response.status === 204) return undefined as T
      return await response.json().catch((cause: unknown) => {
        throw timeout.signal.aborted ? cause : invalid()
      })
    } catch (cause) {
      if (cause instanceof MeshLinkError || signal?.aborted) throw cause
      const [code, message, userMessage] = timeout.signal.aborted
        ? ['backend_timeout', 'The backend did not answer in time.', 'This takes too long. Try again.']
        : globalThis.navigator?.onLine === false
          ? ['offline', 'You are offline. Check the connection and try again.']
          : [
              'backend_unreachable',
              'The backend could not be reached.',
              'The connection failed. Check your network and try again.',
            ]
      throw new MeshLinkError(code, message, { cause, isRetryable: true, userMessage })
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }
}

interface RequestOptions extends MeshBackendCallOptions {
  body?: unknown
  /** Let the request outlive the page, where the browser's limit allows that. */
  keepalive?: boolean
  /** Added to the timeout: how long the backend waits before it answers, in milliseconds. */
  extraMs?: number
}

async function problemOf(response: Response): Promise<MeshLinkError> {
  const problem: Partial<MeshProblem> | null = await response.json().catch(() => null)
  const { status } = response
  const after = response.headers.get('Retry-After')
  // Seconds or a date.
  const ms = Number(after) * 1000 || Date.parse(`${after}`) - Date.now()
  const isRetryable = /^5|408|429/.test(`${status}`)
  const detail = text(problem?.detail)
  const code =
    (text(problem?.code) as MeshLinkErrorCode | undefined) ?? CODE_OF_STATUS[status] ?? 'backend_error'
  const isUsersTurn = isRetryable || !isForDevelopers({ code, isRetryable })
  return new MeshLinkError(code, detail ?? `The backend answered with status ${status}.`, {
    isRetryable,
    userMessage: detail ? undefined : (WORDS_OF_STATUS[status] ?? (isUsersTurn ? OUR_FAULT : undefined)),
    requestId: text(problem?.requestId),
    retryAfterMs: ms > 0 ? ms : undefined,
  })
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** For users, where the answer has no words. */
const WORDS_OF_STATUS: Record<number, string> = {
  401: 'You are signed out. Sign in, then try again.',
  429: 'Too many tries. Wait a moment, then try again.',
}

/** For answers without a code, e.g. those of a proxy in front of the handler. */
const CODE_OF_STATUS: Record<number, MeshLinkErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
}
