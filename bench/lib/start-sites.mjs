import { randomUUID } from 'node:crypto'
import { listen } from './listen.mjs'

/**
 * A Link page that runs a session by itself: it reports that it has loaded and, after the SDK's answer, connects an
 * account, sends as many events as `events` says and, with `end=link`, closes. Asked to close, it closes.
 */
const LINK_PAGE = `<!doctype html><html lang="en"><title>Link</title><button>Inside Link</button><script>
  const asked = new URLSearchParams(location.search)
  const say = (type, payload) => parent.postMessage({ type, payload }, '*')
  const close = () => say('close', { page: 'integrationConnectedPage' })
  addEventListener('message', ({ data }) => {
    if (data?.type === 'closeRequested') close()
    if (data?.type !== 'meshSDKSpecs') return
    say('brokerageAccountAccessToken', {
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      accountTokens: [
        { account: { accountId: 'a1', accountName: 'Main account' }, accessToken: 'fake-access-token', tokenId: 'fake-token-id' },
      ],
    })
    for (let count = 0; count < Number(asked.get('events')); count++) {
      say('integrationSelected', { integrationType: 'coinbase', integrationName: 'Coinbase ' + count })
    }
    if (asked.get('end') === 'link') close()
  })
  say('loaded')
</script>`

/**
 * @typedef {object} Sites a host's page with its backend, and Link on another site
 * @property {string} url of the host's page, with Link's origin as a parameter: the page trusts that origin
 * @property {string} linkOrigin
 * @property {string[]} calls the page's requests to the backend, e.g. `POST /link-token`; the caller may empty the list
 * @property {() => Promise<void>} close
 */

/**
 * Starts both sites.
 *
 * @param {Map<string, string>} files of the host, by path
 * @param {{ delayMs?: number }} [options] how long the backend takes for a link token
 * @returns {Promise<Sites>}
 */
export async function startSites(files, { delayMs = 0 } = {}) {
  const link = await listen((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(LINK_PAGE)
  }, '127.0.0.1')
  /** @type {string[]} */
  const calls = []

  const host = await listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = files.get(pathname)
    if (file !== undefined) {
      response.setHeader('Content-Type', pathname === '/' ? 'text/html' : 'text/javascript').end(file)
      return
    }
    let body = ''
    for await (const chunk of request) body += chunk
    if (!pathname.startsWith('/api/mesh/')) return void response.writeHead(404).end()
    const path = pathname.slice('/api/mesh'.length)
    calls.push(`${request.method} ${path}`)
    const answer = path === '/link-token' ? linkToken(link.origin, JSON.parse(body)) : CONNECTIONS
    const send = () => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer))
    if (path === '/link-token') setTimeout(send, delayMs)
    else send()
  }, 'localhost')

  return {
    url: `${host.origin}/?link=${encodeURIComponent(link.origin)}`,
    linkOrigin: link.origin,
    calls,
    close: async () => {
      await Promise.all([host.close(), link.close()])
    },
  }
}

/**
 * The params of the intent become query parameters of the Link page.
 *
 * @param {string} linkOrigin
 * @param {{ params?: Record<string, string> }} request
 */
function linkToken(linkOrigin, { params = {} }) {
  const url = `${linkOrigin}/link?${new URLSearchParams({ auth_code: `fake-${randomUUID()}`, ...params })}`
  return {
    linkToken: Buffer.from(url).toString('base64'),
    expiresInSeconds: 600,
    linkSessionId: 'fake-link-session',
    accessTokens: [],
  }
}

const CONNECTIONS = {
  connections: [
    {
      id: 'connection-1',
      kind: 'managed',
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      accounts: [{ id: 'a1', name: 'Main account' }],
      scope: 'write',
      status: 'active',
      brand: {},
      createdAt: '2026-01-02T10:00:00.000Z',
      updatedAt: '2026-01-02T10:00:00.000Z',
    },
  ],
}
