import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeListener, type WebHandler } from './node'

/** What the plugin uses of a Fastify instance. */
interface FastifyApp {
  removeAllContentTypeParsers(): void
  addContentTypeParser(
    contentType: string,
    parser: (request: unknown, payload: unknown, done: (error: Error | null, body?: unknown) => void) => void,
  ): unknown
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): unknown
}

interface FastifyRequest {
  raw: IncomingMessage
}

interface FastifyReply {
  raw: ServerResponse
  hijack(): unknown
  getHeaders(): Record<string, number | string | string[] | undefined>
}

/** A plugin of Fastify 4 and 5. */
export type FastifyPlugin = (app: FastifyApp, options: object) => Promise<void>

/**
 * Makes a plugin for `app.register(…, { prefix: '/api/mesh' })`. It answers every request below that path.
 *
 * Parsers and hooks of the app stay as they are: in the plugin, bodies are not parsed, because a webhook's signature covers
 * the bytes as they arrived. Headers that hooks have set are sent with the answer. Hooks that change an answer
 * (`onSend`) are not called.
 *
 * @param handler the handler; its `basePath` is the whole prefix of the plugin
 */
export function toFastifyPlugin(handler: WebHandler): FastifyPlugin {
  const listener = toNodeListener(handler)
  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    app.all('/*', async ({ raw }, reply) => {
      // From here on, the answer is ours.
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value)
      }
      await listener(raw, reply.raw)
    })
  }
}
