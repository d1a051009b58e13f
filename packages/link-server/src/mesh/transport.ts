import type { MeshApiError } from './mesh-api-error'
import { redact } from './redact'

/** How long Mesh may ask to wait at most. */
const LONGEST_RETRY_AFTER_SECONDS = 3600
/** A wait of this long is worth it while a user waits; a longer one is told to the caller. */
const SHORT_WAIT_SECONDS = 2
/** About so long before the first and the second repetition; jitter keeps callers from coming back all at once. */
const BACKOFF_MS = [200, 600]

/**
 * Reads `Retry-After`: seconds or an HTTP date.
 *
 * @returns whole seconds, 1 to 3600, or `undefined` when absent or unreadable
 */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (!header) return undefined
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000
  if (Number.isNaN(seconds)) return undefined
  return Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_RETRY_AFTER_SECONDS)
}

/**
 * How long to wait before a call is made once more.
 *
 * @param repetitions how often it was repeated already
 * @returns milliseconds, or `undefined` when it is not to be repeated
 */
export function repeatAfterMs(
  { code, isPassing, retryAfterSeconds: asked }: MeshApiError,
  repetitions: number,
): number | undefined {
  const backoffMs = BACKOFF_MS[repetitions]
  if (backoffMs === undefined) return undefined
  if (asked !== undefined && asked > SHORT_WAIT_SECONDS) return undefined
  if (code === 'mesh_rate_limited') return asked === undefined ? undefined : asked * 1000
  if (!isPassing) return undefined
  return Math.max(backoffMs * (0.5 + Math.random()), (asked ?? 0) * 1000)
}

/** Waits for a promise until the signal aborts; also where what was called does not look at the signal. */
export async function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let onAbort: (() => void) | undefined
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort)
  }
}

/**
 * Reads an answer's text.
 *
 * @returns `undefined` when it is larger than `maxBytes`; then the rest is not read
 */
export async function readAnswer(response: Response, maxBytes: number): Promise<string | undefined> {
  const { body } = response
  if (!body) return ''
  if (Number(response.headers.get('Content-Length')) > maxBytes) {
    // What is not read keeps the connection; that it fails is of no interest.
    body.cancel().catch(() => {})
    return undefined
  }
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > maxBytes) {
      reader.cancel().catch(() => {})
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** What is told of an error that came from outside: its words without secrets, and its code. It may hold the request. */
export function safeCause(cause: unknown, secrets: readonly string[]): Error | undefined {
  if (!(cause instanceof Error)) return undefined
  const inner = safeCause(cause.cause, secrets)
  const copy = new Error(redact(cause.message, secrets) ?? '', inner && { cause: inner })
  copy.name = redact(cause.name, secrets) ?? 'Error'
  if ('code' in cause && typeof cause.code === 'string') {
    Object.assign(copy, { code: redact(cause.code, secrets) })
  }
  return copy
}
