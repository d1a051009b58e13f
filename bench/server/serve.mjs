// One server of the measurement, in a process of its own: `serve.mjs ours` or `serve.mjs bare`. It tells its parent
// when it is ready, and on any message which statements it has run since the last.
import { getRequestListener } from '@hono/node-server'
import { createMeshLinkHandler, defineIntents } from 'mesh-link-server'
import { listen } from '../lib/listen.mjs'
import { createBareHandler } from './create-bare-handler.mjs'
import { openDatabase } from './open-database.mjs'
import { benchRequests, connected } from './requests.mjs'

/** @import { BenchRequest } from './requests.mjs' */

/**
 * @typedef {object} ServerIsReady
 * @property {string} origin
 * @property {BenchRequest[]} requests
 */

const isBare = process.argv[2] === 'bare'
/** What the one who reads has; the one who writes gets more and more. */
const ACCOUNTS = 3
const reader = `fake-reader-${process.pid}`
const writer = `fake-writer-${process.pid}`

const database = await openDatabase()
// Made for the bare server too: it brings the tables, and the rows that both read.
const ours = createMeshLinkHandler({
  secret: 'an obviously fake master secret of 40 bytes',
  storage: database.storage,
  intents: defineIntents({ deposit: { linkToken: () => ({}) } }),
  mesh: {
    apiUrl: 'https://mesh.example',
    clientId: 'fake-client-id',
    clientSecret: 'fake-client-secret',
    fetch: async () => Response.json({ status: 'ok', content: { linkToken: 'ZmFrZQ==' } }),
  },
  authenticate: (request) => ({ userId: request.headers.get('X-User') ?? '' }),
})
await ours.ready()

const linkSessionId = await openSession(writer)
const readerSession = await openSession(reader)
for (let account = 0; account < ACCOUNTS; account++) {
  const payload = connected(`${process.pid}-${account}`)
  await callOurs(reader, '/connections', { linkSessionId: readerSession, payload })
}

const bare = createBareHandler(
  database,
  new Map([
    [reader, await userKeyOf(readerSession)],
    [writer, await userKeyOf(linkSessionId)],
  ]),
)
const listener = getRequestListener(isBare ? bare : ours)
const { origin } = await listen((...args) => void listener(...args), '127.0.0.1')
process.on('message', () => process.send?.(database.statements.splice(0)))
process.send?.({ origin, requests: benchRequests({ reader, writer, linkSessionId }) })

/** @param {string} user */
async function openSession(user) {
  const { linkSessionId } = await callOurs(user, '/link-token', { intent: 'deposit' })
  return String(linkSessionId)
}

/**
 * @param {string} user
 * @param {string} path
 * @param {unknown} body
 */
async function callOurs(user, path, body) {
  const response = await ours(
    new Request(`http://127.0.0.1/api/mesh${path}`, {
      method: 'POST',
      headers: { 'X-User': user, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** @param {string} sessionId */
async function userKeyOf(sessionId) {
  const { rows } = await database.query('select user_key from mesh_link_sessions where id = $1', [sessionId])
  return String(rows[0]?.user_key)
}
