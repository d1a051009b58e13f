import type { LinkApiError as LinkApiErrorBody } from '../../link/contract'
import type { Failure, FailureCode } from '../flow/flow-state'
import { refusalText } from '../format/refusal-text'
import type { PageFaults } from '../host/page-faults'
import { t } from '../texts/texts'

const TIMEOUT_MS = 20_000

type IsAnswer = (value: unknown) => boolean

interface Caller {
  fetcher: typeof fetch
  /** Path of this page. It contains the client id. */
  pathname: string
  sessionKey?: () => string | undefined
}

/** Calls the Link server. Each call rejects with a `LinkApiError`, or with an `AbortError` when its signal fires. */
export function createLinkCall({ fetcher, pathname, sessionKey }: Caller) {
  const base = linkApiPath(pathname)

  async function call<T>(path: string, init: RequestInit, isAnswer: IsAnswer): Promise<T> {
    const timeout = AbortSignal.timeout(TIMEOUT_MS)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    const key = sessionKey?.()
    try {
      const response = await fetcher(`${base}${path}`, {
        ...init,
        signal,
        cache: 'no-store',
        headers: {
          ...(init.body ? { 'Content-Type': 'application/json' } : {}),
          ...(key ? { Authorization: `Bearer ${key}` } : {}),
        },
      })
      return await readAnswer<T>(response, isAnswer)
    } catch (error) {
      if (error instanceof LinkApiError || init.signal?.aborted) throw error
      throw new LinkApiError({ code: 'unreachable', message: t('failure.unreachable') }, { cause: error })
    }
  }

  function post<T>(path: string, body: object, isAnswer: IsAnswer, signal?: AbortSignal): Promise<T> {
    return call<T>(path, { method: 'POST', body: JSON.stringify(body), signal }, isAnswer)
  }

  return { call, post }
}

/** Returns the body of a successful response. Throws a `LinkApiError` for a refusal and for a malformed response. */
async function readAnswer<T>(response: Response, isAnswer: (value: unknown) => boolean): Promise<T> {
  const body: unknown = await response.json().catch((cause: unknown) => {
    // Only text that is not JSON is malformed. A connection that broke while reading is reported as unreachable.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  })
  if (response.ok && isAnswer(body)) return body as T

  const refusal = (body as { error?: LinkApiErrorBody } | undefined | null)?.error
  if (!response.ok && refusal && hasShape(refusal, { code: 'string', message: 'string' })) {
    throw new LinkApiError({ ...refusal, message: refusalText(refusal) })
  }
  throw new LinkApiError({ code: 'malformed', message: t('failure.malformed') })
}

/** A call to the Link server that was refused, got no response, or got a malformed response. */
export class LinkApiError extends Error {
  override name = 'LinkApiError'
  readonly code: FailureCode
  readonly requestId?: string

  constructor({ code, message, requestId }: Failure, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.requestId = requestId
  }

  toFailure(): Failure {
    return { code: this.code, message: this.message, ...(this.requestId && { requestId: this.requestId }) }
  }
}

/** The path of the Link API: `/link-api/{clientId}`, for a page at `/b2b-iframe/{clientId}/broker-connect`. */
function linkApiPath(pathname: string): string {
  const [, , clientId = ''] = pathname.split('/')
  return `/link-api/${clientId}`
}

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array'

/** Whether `value` is an object that has at least the fields of `shape`, each of the given kind. */
export function hasShape(value: unknown, shape: Record<string, Kind>): boolean {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return Object.entries(shape).every(([name, kind]) => {
    const field = fields[name]
    if (kind === 'array') return Array.isArray(field)
    if (kind === 'number') return Number.isFinite(field)
    if (kind === 'object') return typeof field === 'object' && field !== null && !Array.isArray(field)
    return typeof field === kind
  })
}

/** Whether a response body has every field of a preview that the page uses. */
export function isPreview(value: unknown): boolean {
  if (!hasShape(value, { previewId: 'string', toAddress: 'string', expiresInSeconds: 'number' })) return false
  const { amount, networkFee, institutionFee, clientFee, total } = value as Record<string, unknown>
  return [amount, networkFee, institutionFee, clientFee, total].every((money) =>
    hasShape(money, { amount: 'number', inFiat: 'number' }),
  )
}

/** A `fetch` that updates the page's faults from the `X-Sandbox-Faults` header of each response. */
export function watchFaults(fetcher: typeof fetch, faults: PageFaults): typeof fetch {
  return async (input, init) => {
    const response = await fetcher(input, init)
    const names = response.headers.get('X-Sandbox-Faults')
    if (names !== null) faults.set(names.split(' '))
    return response
  }
}
