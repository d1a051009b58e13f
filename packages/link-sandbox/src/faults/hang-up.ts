import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/** Closes the caller's connection without a word, as a server that died does. */
export function hangUp(c: Context): Response {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings | Http2Bindings>
  incoming?.socket?.destroy()
  return RESPONSE_ALREADY_SENT
}
