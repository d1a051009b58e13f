import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** A server with a small page, for tests of the browser itself. */
export interface PageServer {
  url: string
  /** Whether scripts are served. If not, the connection breaks. */
  hasScripts: boolean
  /** Resolves with the next body that is posted to `/save`. */
  nextSaved(): Promise<string>
  close(): Promise<void>
}

/** Starts the server of an empty page, with a script `/part.js` and a route `/save`. */
export async function startPageServer(): Promise<PageServer> {
  const savers: ((body: string) => void)[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const pageServer: PageServer = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    hasScripts: true,
    nextSaved: () => new Promise((resolve) => savers.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return pageServer

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Cache-Control', 'no-store')
    if (request.url?.endsWith('.js')) {
      if (!pageServer.hasScripts) return void request.socket.destroy()
      response.setHeader('Content-Type', 'text/javascript').end('export const part = "here"')
    } else if (request.url === '/save') {
      const body = await text(request)
      response.end()
      for (const tell of savers.splice(0)) tell(body)
    } else {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Page</title><p>Page</p>')
    }
  }
}
