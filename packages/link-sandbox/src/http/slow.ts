import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Time } from '../time'

/** Default delay of a slow answer, in ms. */
export const DEFAULT_DELAY_MS = 3_000

/** Waits `ms`, or until the caller disconnects. */
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

/** Waits until the caller disconnects. */
export function untilDisconnected(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Closes the connection without an answer, as a crashed server does. */
export function hangUp(c: Context): Response {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings | Http2Bindings>
  incoming?.socket?.destroy()
  return RESPONSE_ALREADY_SENT
}
