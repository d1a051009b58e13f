import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { makeLinkToken } from '../../scripts/make-link-token.mjs'

/**
 * @typedef {object} ServedApp
 * @property {string} origin
 * @property {(folder: string) => void} show serves this folder from now on
 * @property {() => Promise<unknown>} stop
 *
 * @typedef {object} Mesh where link tokens come from
 * @property {string} apiUrl
 * @property {string} clientId
 * @property {string} clientSecret
 */

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * Serves what a tool built, and makes link tokens at `POST /link-token`.
 *
 * @param {() => Mesh} getMesh
 * @returns {Promise<ServedApp>}
 */
export async function serveApp(getMesh) {
  let folder = ''
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'POST') {
      response.setHeader('Content-Type', 'application/json')
      return response.end(JSON.stringify({ linkToken: await makeLinkToken(getMesh()) }))
    }
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    return response.end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    origin: `http://127.0.0.1:${port}`,
    show(path) {
      folder = path
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
