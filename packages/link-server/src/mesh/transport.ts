import type { MeshApiError } from './mesh-api-error'
import { redact } from './redact'

/** Longest `Retry-After` that is accepted from Mesh. */
const MAX_RETRY_AFTER_SECONDS = 3600
/** Longest wait within a call. After a longer `Retry-After` the call fails. */
const MAX_WAIT_SECONDS = 2
/** Base delay before the first and the second retry. Jitter is added. */
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
  return Math.min(Math.max(Math.ceil(seconds), 1), MAX_RETRY_AFTER_SECONDS)
}

/**
 * How long to wait before a failed call is retried.
 *
 * @param retries how often the call was retried already
 * @returns milliseconds, or `undefined` when the call must not be retried
 */
export function retryDelayMs(
  { code, isTransient, retryAfterSeconds: asked }: MeshApiError,
  retries: number,
): number | undefined {
  const backoffMs = BACKOFF_MS[retries]
  if (backoffMs === undefined) return undefined
  if (asked !== undefined && asked > MAX_WAIT_SECONDS) return undefined
  if (code === 'mesh_rate_limited') return asked === undefined ? undefined : asked * 1000
  if (!isTransient) return undefined
  return Math.max(backoffMs * (0.5 + Math.random()), (asked ?? 0) * 1000)
}

/** Waits for a promise until the signal aborts, even when the called function ignores the signal. */
export async function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
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
 * Reads the text of a response.
 *
 * @returns `undefined` when the text is larger than `maxBytes`; the rest is not read then
 */
export async function readAnswer(response: Response, maxBytes: number): Promise<string | undefined> {
  const { body } = response
  if (!body) return ''
  if (Number(response.headers.get('Content-Length')) > maxBytes) {
    // An unread body would keep the connection busy. Errors of `cancel` do not matter.
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

/** Copies an error from outside, which may contain the request: its message without secrets, and its code. */
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
