import type { LinkApiError as LinkApiErrorBody } from '../../link/contract'
import type { Failure, FailureCode } from '../flow/flow-state'
import { refusalText } from '../format/refusal-text'
import type { PageFaults } from '../host/page-faults'
import { t } from '../texts/texts'

const TIMEOUT_MS = 20_000

type IsAnswer = (value: unknown) => boolean

interface Caller {
  fetcher: typeof fetch
  /** The page's own path, which names the client that it belongs to. */
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

/** The body of a good answer; throws a `LinkApiError` for a refusal and for anything that is not an answer of the Link server. */
async function readAnswer<T>(response: Response, isAnswer: (value: unknown) => boolean): Promise<T> {
  const body: unknown = await response.json().catch((cause: unknown) => {
    // A connection that broke half-way is not an answer that makes no sense.
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

/** A call to the Link server that was refused, got no answer, or an answer that makes no sense. */
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

/** Where the page finds its API: below `/link-api`, under the client that its own path (`/b2b-iframe/{clientId}/broker-connect`) names. */
function linkApiPath(pathname: string): string {
  const [, , clientId = ''] = pathname.split('/')
  return `/link-api/${clientId}`
}

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array'

/** Whether `value` is an object with at least these fields of these kinds. Enough to refuse an answer that is not ours. */
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

/** Whether an answer is a preview, as far as the page relies on it. */
export function isPreview(value: unknown): boolean {
  if (!hasShape(value, { previewId: 'string', toAddress: 'string', expiresInSeconds: 'number' })) return false
  const { amount, networkFee, institutionFee, clientFee, total } = value as Record<string, unknown>
  return [amount, networkFee, institutionFee, clientFee, total].every((money) =>
    hasShape(money, { amount: 'number', inFiat: 'number' }),
  )
}

/** A `fetch` that keeps the page's faults as each answer of the Link server says. */
export function watchFaults(fetcher: typeof fetch, faults: PageFaults): typeof fetch {
  return async (input, init) => {
    const response = await fetcher(input, init)
    const names = response.headers.get('X-Sandbox-Faults')
    if (names !== null) faults.set(names.split(' '))
    return response
  }
}
