import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Time } from '../time'

/** Waits on the sandbox's clock; at most until the caller has gone. */
export function pause(after: Time['after'], ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(ms, done)
    function done() {
      cancel()
      signal.removeEventListener('abort', done)
      resolve()
    }
    if (signal.aborted) done()
    else signal.addEventListener('abort', done)
  })
}

/** Closes the caller's connection without a word, as a server that died does. */
export function hangUp(c: Context): Response {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings | Http2Bindings>
  incoming?.socket?.destroy()
  return RESPONSE_ALREADY_SENT
}

/** Waits until the caller has given up. */
export function untilGone(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** How long a slow answer takes unless told otherwise, in ms. */
export const DEFAULT_DELAY_MS = 3_000
