import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeListener, type WebHandler } from './node'

/** Middleware of Express 4 and 5, and of Connect. */
export type ExpressMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void

/**
 * Makes middleware for `app.use('/api/mesh', …)`. It answers every request below that path.
 *
 * Best before body parsers. After `express.json()`, the routes for pages work with what the parser has read; webhooks then
 * need the bytes: `express.json({ verify: (request, _response, bytes) => { request.rawBody = bytes } })`.
 *
 * @param handler the handler; its `basePath` is the whole path where the middleware is mounted
 */
export function toExpressMiddleware(handler: WebHandler): ExpressMiddleware {
  const listener = toNodeListener(handler)
  return (request, response, next) => {
    listener(request, response).catch(next)
  }
}
