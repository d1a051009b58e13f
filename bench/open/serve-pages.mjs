import { gzipSync } from 'node:zlib'
import { makeLinkToken } from '../../scripts/make-link-token.mjs'
import { listen } from '../lib/listen.mjs'

/** How long a backend takes for a link token. */
const TOKEN_MS = 100
const TYPES = /** @type {const} */ ({ js: 'text/javascript', html: 'text/html' })

/**
 * Serves a contestant's page with gzip, and makes link tokens at the sandbox.
 *
 * @param {Map<string, string>} files by path; the page is `/`
 * @param {{ apiUrl: string, clientId: string, clientSecret: string }} sandbox
 */
export async function servePage(files, sandbox) {
  const packed = new Map([...files].map(([path, text]) => [path, gzipSync(text, { level: 9 })]))

  return listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = packed.get(pathname)
    if (file) {
      const type = pathname.endsWith('.js') ? TYPES.js : TYPES.html
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(file)
    } else if (pathname === '/api/mesh/link-token') {
      const asked = performance.now()
      request.resume()
      const linkToken = await makeLinkToken(sandbox)
      const answer = JSON.stringify({
        linkToken,
        expiresInSeconds: 600,
        linkSessionId: 'bench',
        accessTokens: [],
      })
      const send = () => response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer)
      setTimeout(send, TOKEN_MS - (performance.now() - asked))
    } else response.writeHead(404).end()
  }, '127.0.0.1')
}
