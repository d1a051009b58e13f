import { createHmac, randomUUID } from 'node:crypto'
import pg from 'pg'
import { call } from '../lib/call.mjs'
import { WEBHOOK_SECRET } from './settings.mjs'

/** Many, so that ten connections rarely use the same user at the same time and wait for the same rows. */
const USERS = 200
/** Per user. */
const ACCOUNTS = 3
const WEBHOOKS = 1_000

/**
 * @typedef {object} BenchRoute one route, as browsers and Mesh call it
 * @property {string} name
 * @property {import('autocannon').Request[]} requests sent in turn; each `[<id>]` in a body is replaced by a new id
 *
 * @typedef {object} BenchUser
 * @property {string} user
 * @property {string} userKey the key of the user's rows
 * @property {string} linkSessionId
 * @property {string} connectionId
 */

/**
 * Creates the users who call the routes, each with accounts and a Link session.
 *
 * @param {number} port of our server: the bare one has the same database
 * @param {string} databaseUrl
 * @returns {Promise<BenchUser[]>}
 */
export async function createUsers(port, databaseUrl) {
  const users = Array.from({ length: USERS }, (_, index) => `fake-user-${index}`)
  const made = []
  for (const user of users) {
    const linkSessionId = await openSession(port, user)
    const { connections } = await saveAccounts(port, { user, linkSessionId, count: ACCOUNTS })
    made.push({ user, linkSessionId, connectionId: String(connections[0]?.id) })
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query('select id, user_key from mesh_link_sessions')
  await client.end()
  const keys = new Map(rows.map(({ id, user_key }) => [id, user_key]))
  return made.map((it) => ({ ...it, userKey: keys.get(it.linkSessionId) }))
}

/**
 * @param {number} port
 * @param {string} user
 * @returns {Promise<string>} the session's id
 */
export async function openSession(port, user) {
  const { linkSessionId } = await post(port, user, '/link-token', { intent: 'deposit' })
  return linkSessionId
}

/**
 * @param {number} port
 * @param {{ user: string, linkSessionId: string, count: number }} options
 * @returns {Promise<{ connections: { id: string }[] }>}
 */
export function saveAccounts(port, { user, linkSessionId, count }) {
  const payload = handedOver(Array.from({ length: count }, () => randomUUID()))
  return post(port, user, '/connections', { linkSessionId, payload })
}

/**
 * The routes that matter: those that every page calls, and those whose data must not be lost.
 *
 * @param {BenchUser[]} users
 * @returns {BenchRoute[]}
 */
export function benchRoutes(users) {
  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {(user: BenchUser) => { path?: string, body?: unknown }} [more]
   * @returns {BenchRoute}
   */
  const route = (method, path, more = () => ({})) => ({
    name: `${method} ${path}`,
    requests: users.map((it) => {
      const { path: own = path, body } = more(it)
      return {
        method,
        path: `/api/mesh${own}`,
        headers: { 'X-User': it.user, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }
    }),
  })
  return [
    route('POST', '/link-token', () => ({ body: { intent: 'deposit' } })),
    route('GET', '/access-tokens'),
    route('GET', '/connections'),
    route('POST', '/connections', ({ linkSessionId }) => ({
      body: { linkSessionId, payload: handedOver(['[<id>]']) },
    })),
    route('GET', '/connections/:id/holdings', ({ connectionId }) => ({
      path: `/connections/${connectionId}/holdings`,
    })),
    route('GET', '/transfers'),
    route('POST', '/transfers', ({ linkSessionId }) => ({ body: { linkSessionId, transfer: REPORT } })),
    { name: 'POST /webhooks/mesh', requests: webhookRequests(users, WEBHOOKS) },
  ]
}

/**
 * @param {BenchUser[]} users
 * @param {number} count
 */
export function webhookRequests(users, count) {
  return Array.from({ length: count }, (_, index) => {
    const body = JSON.stringify(webhook(users[index % users.length]?.userKey ?? ''))
    const signature = createHmac('sha256', WEBHOOK_SECRET).update(body).digest('base64')
    return {
      method: /** @type {const} */ ('POST'),
      path: '/api/mesh/webhooks/mesh',
      headers: { 'X-Mesh-Signature-256': signature, 'Content-Type': 'application/json' },
      body,
    }
  })
}

const REPORT = {
  status: 'success',
  transferId: 'fake-transfer-[<id>]',
  txHash: 'fake-hash-[<id>]',
  symbol: 'USDC',
  amount: 25,
  amountInFiat: 25,
  networkName: 'Base',
  toAddress: 'fake-address',
}

/** @param {string} userKey */
function webhook(userKey) {
  const id = randomUUID()
  return {
    Id: randomUUID(),
    EventId: randomUUID(),
    SentTimestamp: Math.floor(Date.now() / 1000),
    UserId: userKey,
    TransactionId: null,
    TransferId: id,
    TransferStatus: 'Succeeded',
    TxHash: `fake-hash-${id}`,
    Chain: 'Base',
    Token: 'USDC',
    DestinationAddress: 'fake-address',
    SourceAccountProvider: 'Coinbase',
    SourceAddress: 'fake-source',
    SourceAmount: 25.05,
    DestinationAmount: 25,
    RefundAddress: 'fake-source',
    RefundType: null,
    TransferSteps: [],
    Timestamp: Date.now(),
  }
}

/**
 * Link's payload for some accounts of one institution.
 *
 * @param {string[]} ids
 */
function handedOver(ids) {
  return {
    accessToken: {
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      brokerBrandInfo: { logoLightUrl: 'https://files.example/logo.svg' },
      accountTokens: ids.map((id) => ({
        account: { accountId: `account-${id}`, accountName: 'Main account' },
        accessToken: `fake-access-token-${id}`,
        refreshToken: `fake-refresh-token-${id}`,
        tokenId: `fake-token-id-${id}`,
      })),
    },
  }
}

/**
 * @param {number} port
 * @param {string} user
 * @param {string} path
 * @param {unknown} body
 */
async function post(port, user, path, body) {
  const { status, text } = await call(port, 'POST', `/api/mesh${path}`, {
    headers: { 'X-User': user },
    body: JSON.stringify(body),
  })
  if (status !== 200 && status !== 201) throw new Error(`${path} was answered ${status}: ${text}`)
  return JSON.parse(text)
}
