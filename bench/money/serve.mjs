// One replica of the server, in a process of its own, as an integrator would run it. Its settings come as JSON in
// PROOF_REPLICA. It tells its parent when it listens, and when it is inside a callback that the parent waits for.
import { randomInt } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { createMeshLinkHandler, defineIntents, postgresStorage } from 'mesh-link-server'
import { ASSETS, CLIENT_ID, CLIENT_SECRET, WEBHOOK_SECRET } from './assets.mjs'
import { createCallLog } from './call-log.mjs'
import { createLedger } from './ledger.mjs'

/**
 * @typedef {object} ReplicaConfig
 * @property {string} boot
 * @property {number} port
 * @property {string} databaseUrl
 * @property {string} meshUrl
 * @property {string[]} bad
 * @property {number} listEveryMs
 * @property {string} callLogs folder of the call logs
 */

/** @type {ReplicaConfig} */
const { boot, port, databaseUrl, meshUrl, bad, listEveryMs, callLogs } = JSON.parse(
  process.env.PROOF_REPLICA ?? '',
)

/** @type {'before' | 'after' | undefined} where in a callback it will be killed */
let deathbed
process.on('message', (where) => {
  deathbed = where === 'after' ? 'after' : 'before'
})
process.on('disconnect', () => process.exit(1))

const ledger = createLedger({
  connectionString: databaseUrl,
  log: createCallLog(callLogs, boot),
  bad: new Set(bad),
  async onInside(where) {
    if (where !== deathbed) return
    process.send?.({ isInside: true })
    await wait(60_000) // the parent kills this process meanwhile
  },
})

const handler = createMeshLinkHandler({
  encryptionSecret: 'fake encryption secret of the proof: hW7#pQ2!vL9@xT4$zR6',
  storage: postgresStorage({ connectionString: databaseUrl }),
  mesh: { apiUrl: meshUrl, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, webhookSecret: WEBHOOK_SECRET },
  intents: defineIntents({
    deposit: { linkToken: () => ({ transferOptions: { toAddresses: [anAddress({ hasAmount: true })] } }) },
    order: {
      linkToken: () => ({
        transferOptions: {
          transactionId: `order-${randomInt(2 ** 47)}`,
          toAddresses: [anAddress({ hasAmount: true })],
        },
      }),
    },
    anyAmount: { linkToken: () => ({ transferOptions: { toAddresses: [anAddress({ hasAmount: false })] } }) },
  }),
  authenticate: (request) => {
    const userId = request.headers.get('X-User')
    return userId ? { userId } : null
  },
  limits: { linkTokensPerMinute: false, readsPerMinute: false },
  jobs: { listEveryMs },
  onTransferUpdate: (change) => ledger.tell(change),
  onTransferSettled: (change) => ledger.tell(change),
  // Faults are the purpose of this run.
  log: false,
  onEvent(event) {
    // Events that a person would look at; the others come from the planned disasters.
    if (event.type === 'request_failed' && event.status === 500) console.error(boot, event)
  },
})

// A host would restart a process that could not start; here the process tries again.
for (;;) {
  try {
    await handler.ready()
    break
  } catch (error) {
    console.error(`${boot}: not ready: ${error instanceof Error ? error.message : error}`)
    await wait(500)
  }
}
const listener = getRequestListener(handler)
createServer((...args) => void listener(...args)).listen(port, '127.0.0.1', () =>
  process.send?.({ isReady: true }),
)

/** @param {{ hasAmount: boolean }} options */
function anAddress({ hasAmount }) {
  const asset = ASSETS[randomInt(ASSETS.length)]
  if (!asset) throw new Error('There is no asset.')
  const { networkId, symbol, address } = asset
  return { networkId, symbol, address, ...(hasAmount && { amount: randomInt(100, 500_000) / 100 }) }
}
