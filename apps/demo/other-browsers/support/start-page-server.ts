import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'

/** A server with a small page, for tests of the browser itself. */
export interface PageServer {
  url: string
  /** Whether `/part.js` is served. If not, the connection breaks. */
  hasPart: boolean
  /** Resolves with the next body that is posted to `/save`. */
  nextSaved(): Promise<string>
  close(): Promise<void>
}

const SOURCE = new URL('../../../../packages/react-link/src/', import.meta.url)
const PART = `import { provide } from '/src/on-demand/provide'
export const part = provide('part', 'here')`

/** Starts the server of an empty page, with our source (`/src/…`), a file to load on demand (`/part.js`) and a route `/save`. */
export async function startPageServer(): Promise<PageServer> {
  const savers: ((body: string) => void)[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const pageServer: PageServer = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    hasPart: true,
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
    const { url = '' } = request
    if (url === '/part.js') {
      if (!pageServer.hasPart) return void request.socket.destroy()
      response.setHeader('Content-Type', 'text/javascript').end(PART)
    } else if (url.startsWith('/src/')) {
      const file = fileURLToPath(new URL(`${url.slice('/src/'.length)}.ts`, SOURCE))
      const { code } = await transformWithOxc(await readFile(file, 'utf8'), file)
      response.setHeader('Content-Type', 'text/javascript').end(code)
    } else if (url === '/save') {
      const body = await text(request)
      response.end()
      for (const tell of savers.splice(0)) tell(body)
    } else {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Page</title><p>Page</p>')
    }
  }
}
