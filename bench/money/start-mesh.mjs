import { listen } from '../lib/listen.mjs'
import { ASSETS, CLIENT_ID, CLIENT_SECRET } from './assets.mjs'
import { listItem } from './mesh-transfer.mjs'

/** @import { LinkTokenRequest, MeshTransfer } from './mesh-transfer.mjs' */
/** @import { Random } from './random.mjs' */

const MOST_A_PAGE = 100
/** The share of calls that fail: calls to real services fail too. */
const HICCUPS = 0.01

/**
 * @typedef {Awaited<ReturnType<typeof startMesh>>} Mesh
 */

/**
 * A stand-in for the part of Mesh's API that is about money. Its list of transfers always shows their true state.
 *
 * @param {Random} random
 */
export async function startMesh(random) {
  /** @type {Map<string, LinkTokenRequest>} by the address in the link token */
  const requests = new Map()
  /** @type {MeshTransfer[]} in the order of their start */
  const transfers = []
  /** @type {Map<string, MeshTransfer>} */
  const byId = new Map()
  /** @type {Map<string, MeshTransfer[]>} */
  const byUser = new Map()

  const { origin, close } = await listen(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://mesh.invalid')
    let body = ''
    for await (const chunk of request) body += chunk
    const { headers } = request
    const isClient = headers['x-client-id'] === CLIENT_ID && headers['x-client-secret'] === CLIENT_SECRET
    const [status, answer] = isClient ? answerTo(`${request.method} ${url.pathname}`, url, body) : [401, {}]
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer))
  }, '127.0.0.1')

  return {
    apiUrl: origin,
    close,
    /**
     * The request that a browser's link token was made for.
     *
     * @param {string} linkToken
     */
    requestOf(linkToken) {
      const request = requests.get(Buffer.from(linkToken, 'base64').toString())
      if (!request) throw new Error('A browser has a link token that Mesh never made.')
      return request
    },
    /** @param {MeshTransfer} transfer a new one */
    add(transfer) {
      transfers.push(transfer)
      byId.set(transfer.plan.id, transfer)
      byUser.set(transfer.userKey, [...(byUser.get(transfer.userKey) ?? []), transfer])
    },
    transfers,
  }

  /**
   * @param {string} route
   * @param {URL} url
   * @param {string} body
   * @returns {[status: number, answer: unknown]}
   */
  function answerTo(route, { searchParams }, body) {
    if (random.chance(HICCUPS)) return [503, { status: 'serverFailure', message: 'Try again.' }]
    switch (route) {
      case 'POST /api/v1/linktoken': {
        const target = `https://link.example/b2b-iframe/fake/broker-connect?auth_code=${random.uuid()}`
        requests.set(target, JSON.parse(body))
        return ok({ linkToken: Buffer.from(target).toString('base64'), paymentLink: null })
      }
      case 'GET /api/v1/transfers/managed/mesh':
        return ok(page(searchParams))
      case 'GET /api/v1/transfers/managed/networks':
        return ok({ networks: ASSETS.map(networkModel) })
      default:
        return [404, { status: 'notFound', message: 'The stand-in has no such route.' }]
    }
  }

  /** @param {URLSearchParams} query */
  function page(query) {
    const id = query.get('Id')
    const user = query.get('UserId')
    const from = Number(query.get('FromTimestamp') ?? 0)
    const offset = Number(query.get('Offset') ?? 0)
    const count = Math.min(Number(query.get('Count') ?? 10), MOST_A_PAGE)
    const all = id ? [byId.get(id) ?? []].flat() : user ? (byUser.get(user) ?? []) : transfers
    const found = all.filter(
      (it) => (!user || it.userKey === user) && Math.floor((it.past[0]?.at ?? 0) / 1000) >= from,
    )
    // Newest first: Mesh's default.
    const isDescending = query.get('DescendingOrder') !== 'false'
    const start = isDescending ? Math.max(0, found.length - offset - count) : offset
    const items = isDescending
      ? found.slice(start, found.length - offset).reverse()
      : found.slice(start, start + count)
    return { items: items.map(listItem), total: found.length }
  }
}

/**
 * @param {unknown} content
 * @returns {[number, unknown]}
 */
function ok(content) {
  return [200, { status: 'ok', message: '', errorType: '', errorHash: '', content }]
}

/** @param {(typeof ASSETS)[number]} asset */
function networkModel({ networkId, networkName, symbol }) {
  return {
    id: networkId,
    name: networkName,
    chainId: '1',
    networkType: networkName === 'Solana' ? 'solana' : 'evm',
    nativeSymbol: symbol,
    tokens: [{ symbol, logoUrl: null }],
    supportedTokens: [symbol],
    supportedBrokerTypes: ['coinbase'],
    logoUrl: null,
  }
}
