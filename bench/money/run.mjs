// The proof that a backend with `mesh-link-server` may be trusted with money: two replicas run on one PostgreSQL while
// everything goes wrong that can. Then an integrator's ledger is compared with the truth at Mesh.
// `npm run prove:money -- --transfers 10000 --seed 7`. It ends in `money: N transfers, 0 lost, 0 doubled, 0 foreign`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../scripts/postgres.mjs'
import { saveResult } from '../lib/results.mjs'
import { createBrowsers } from './browsers.mjs'
import { readCallLogs } from './call-log.mjs'
import { letHappen, planDisasters } from './chaos.mjs'
import { checkCalls } from './check-calls.mjs'
import { checkLedger } from './check-ledger.mjs'
import { createFaultList } from './fault-list.mjs'
import { LEDGER_TABLE } from './ledger.mjs'
import { planTransfers } from './plan-transfers.mjs'
import { createRandom } from './random.mjs'
import { readOptions } from './read-options.mjs'
import { runTransfers } from './run-transfers.mjs'
import { startMesh } from './start-mesh.mjs'
import { startReplica } from './start-replica.mjs'
import { countTold, countUnread, waitUntil } from './wait-until-told.mjs'
import { createWebhookSender } from './webhook-sender.mjs'

/** @import { MeshTransfer } from './mesh-transfer.mjs' */
/** @import { ProofOptions } from './read-options.mjs' */

const PROGRESS_EVERY_MS = 5_000
const PAGES = 4

try {
  process.exitCode = await prove(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
process.exit() // pages that still wait for an answer do not matter

/**
 * @param {ProofOptions} options
 * @returns {Promise<number>} the exit code
 */
async function prove({ transfers: count, seed, save }) {
  const start = performance.now()
  const seconds = () => ((performance.now() - start) / 1_000).toFixed(0)
  const tell = (/** @type {string} */ what) => console.log(`  ${seconds()} s: ${what}`)
  console.log(`${count} transfers, seed ${seed}`)
  const random = createRandom(seed)
  const faults = createFaultList()
  const plans = planTransfers(count, random)
  const due = plans.filter(({ isBad }) => !isBad).length
  /** @type {Map<string, MeshTransfer>} */
  const truth = new Map()
  /** @type {Map<string, number>} */
  const deaths = new Map()

  const postgres = await startPostgres({ isDurable: true })
  await onDatabase(postgres.url, (client) => client.query(LEDGER_TABLE))
  const mesh = await startMesh(random)
  const callLogs = mkdtempSync(join(tmpdir(), 'mesh-link-calls-'))
  process.once('exit', () => rmSync(callLogs, { recursive: true, force: true }))
  const config = {
    callLogs,
    databaseUrl: postgres.url,
    meshUrl: mesh.apiUrl,
    bad: plans.filter(({ isBad }) => isBad).map(({ id }) => id),
    // Each list holds all transfers of this run.
    listEveryMs: Math.max(2_000, count),
  }
  const replicas = [
    await startReplica('one', config, { faults, deaths }),
    await startReplica('two', config, { faults, deaths }),
  ]
  tell(`PostgreSQL ${postgres.version} and two replicas are up`)
  const webhooks = createWebhookSender({ replicas, random })
  const browsers = createBrowsers({ replicas, random, faults })

  let done = 0
  let told = 0
  let unread = -1 // not known yet
  const over = new AbortController()
  const look = async () => {
    told = (await countTold(postgres.url, truth)) ?? told
    return told >= due
  }
  const progress = setInterval(() => {
    tell(
      `${done} of ${count} final at Mesh, ${told} in the ledger; ${webhooks.attempts} webhooks, ${browsers.calls} calls of pages`,
    )
  }, PROGRESS_EVERY_MS)

  const users = [...new Set(plans.map(({ userId }) => userId))]
  const pages = Array.from({ length: PAGES }, () => browsers.poll(users, truth, over.signal))
  const disasters = planDisasters(count, { postgres, replicas, random })
  const chaos = letHappen(disasters, () => (done + told) / (count + due), over.signal, tell)
  const simulated = runTransfers(plans, {
    ...{ mesh, webhooks, browsers, random, truth },
    onDone: () => void done++,
  }).then(() => webhooks.settled())
  const looking = waitUntil(
    async () => (await look()) && done === count,
    () => done + told,
  )

  const isDone = await Promise.race([simulated.then(() => looking), looking])
  if (isDone) {
    await Promise.all([simulated, chaos])
    tell('all in the ledger; now every webhook again, as if weeks had passed')
    await webhooks.replay()
    await waitUntil(
      async () => {
        unread = (await countUnread(postgres.url)) ?? unread
        return unread === 0 && (await look())
      },
      () => unread + told,
    )
  } else {
    tell('nothing has happened for two minutes')
  }
  over.abort()
  clearInterval(progress)
  await Promise.allSettled([chaos, ...(isDone ? pages : [])])

  for (const replica of replicas) await replica.stop()
  await onDatabase(postgres.url, (client) => checkLedger(client, { truth, faults }))
  checkCalls(readCallLogs(callLogs), { deaths, faults })
  for (let missing = truth.size; missing < count; missing++)
    faults.add('lost', 'A transfer never began: its Link session was not opened in time.')
  if (isDone && (await chaos).length < disasters.length)
    faults.add('wrong', 'Some planned disasters did not happen.')
  await mesh.close()
  await postgres.stop()

  tell(`${webhooks.attempts} webhooks, ${deaths.size} replicas killed, ${faults.counts.wrong} other faults`)
  faults.print()
  const { lost, doubled, foreign } = faults.counts
  if (save)
    saveResult(
      'money',
      { transfers: count, lost, doubled, foreign, killed: deaths.size },
      { PostgreSQL: postgres.version },
    )
  console.log(`money: ${count} transfers, ${lost} lost, ${doubled} doubled, ${foreign} foreign`)
  return faults.total === 0 ? 0 : 1
}

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => Promise<T>} use
 */
async function onDatabase(connectionString, use) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
