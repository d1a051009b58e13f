import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { getRequestListener } from '@hono/node-server'
import { markAsParsed } from '../routes/parsed-body'
import { givenBody, type RoutedRequest } from './given-body'

/** Answers a request: the handler of `createMeshLinkHandler`, or any other Web-standard handler. */
export type WebHandler = (request: Request) => Response | Promise<Response>

/** Answers a request of Node's `http`, `https` or `http2`. Resolves when the answer was handed to Node. */
export type NodeListener = (
  request: IncomingMessage | Http2ServerRequest,
  response: ServerResponse | Http2ServerResponse,
) => Promise<void>

/**
 * Makes a listener for Node's `createServer`, and for routers that pass Node's request and response on.
 *
 * It takes the path before a router has changed it, and a body that a parser has read already. Webhooks are signed as they
 * arrived, so for them a parser must leave the bytes: as `request.rawBody`, or as a `request.body` of bytes or text.
 *
 * @param handler the handler
 */
export function toNodeListener(handler: WebHandler): NodeListener {
  const listener = getRequestListener(
    (request, { incoming }) => {
      if (parsed.has(incoming)) markAsParsed(request)
      return handler(request)
    },
    // The app's own `Request` and `Response` stay as they are. HTTP/1.0 sends no host.
    { overrideGlobalObjects: false, hostname: 'localhost' },
  )
  const parsed = new WeakSet<object>()

  return async (request, response) => {
    const routed: RoutedRequest = request
    // A path that the app has rewritten stays so, where the router tells the two apart.
    if (typeof routed.baseUrl === 'string') routed.url = `${routed.baseUrl}${routed.url}`
    else if (routed.originalUrl !== undefined) routed.url = routed.originalUrl
    const given = givenBody(routed)
    if (given) {
      // `@hono/node-server` reads the body from there.
      routed.rawBody = given.bytes
      if (given.isParsed) parsed.add(request)
    }
    await listener(request, response)
  }
}
