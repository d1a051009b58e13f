// Compares our handler with a bare handler that does the same SQL, encryption and limits, on one PostgreSQL, each in a
// process of its own, in turns. Then: webhooks during a slow callback, memory, and the cost of a request as the database grows.
// `npm run bench:server`, with `--long` for 200,000 requests; with `--save`, the figures go to `bench/results`. It ends in `server: worst ratio 0.83 (GET /connections)`.
import { parseArgs } from 'node:util'
import { startPostgres } from '../../scripts/postgres.mjs'
import { createCheckList } from '../lib/create-check-list.mjs'
import { saveResult } from '../lib/results.mjs'
import { compareRoute, compareStatements } from './compare-route.mjs'
import { measureByAccounts, measureByUsers } from './measure-growth.mjs'
import { measureMemory } from './measure-memory.mjs'
import { measureWebhooks } from './measure-webhooks.mjs'
import { benchRoutes, createUsers, webhookRequests } from './requests.mjs'
import { startServer } from './start-server.mjs'

/** @import { Series } from '../lib/plot.mjs' */
/** @import { Comparison } from './compare-route.mjs' */

const PARTS = ['growth', 'routes', 'memory', 'webhooks']
const RATIO = 0.8
const WEBHOOKS = 2_200
const WEBHOOK_P99_MS = 50
const CALLBACK_MS = 4_000
/** How much the heap may grow between the first part of the requests and the last. */
const HEAP_MB = 4

const { check, finish } = createCheckList()
try {
  const { values } = parseArgs({
    options: {
      long: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      save: { type: 'boolean', default: false },
    },
  })
  await bench(values)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
process.exit()

/**
 * @param {{ long: boolean, only?: string[], save: boolean }} options `only`: some of the parts
 */
async function bench({ long, only = PARTS, save }) {
  const isWhole = PARTS.every((part) => only.includes(part))
  if (save && !isWhole) throw new Error('Only a whole run can be saved: leave out --only.')
  const postgres = await startPostgres({ isDurable: true })
  const databaseUrl = postgres.url
  console.log(`PostgreSQL ${postgres.version}, Node ${process.versions.node}`)
  const ours = await startServer({ kind: 'ours', databaseUrl })
  const users = await createUsers(ours.port, databaseUrl)
  const routes = benchRoutes(users)
  const reads = routes.filter(({ name }) => /^GET .*(connections|access-tokens|transfers)$/.test(name))

  const growth = only.includes('growth')
  const byUsers = await measureByUsers(ours, growth ? reads : [], databaseUrl)
  console.log('The database holds 10,000 users with ten accounts each.')
  const byAccounts = growth ? await measureByAccounts(ours, ['/connections', '/access-tokens']) : []
  printGrowth('users with ten accounts each', byUsers)
  printGrowth('accounts of the user', byAccounts)

  /** @type {Comparison[]} */
  const compared = []
  if (only.includes('routes')) {
    const bare = await startServer({ kind: 'bare', databaseUrl })
    // Before the first load, whose unfinished statements would be counted too.
    for (const route of routes) {
      const { isSame, count } = await compareStatements(route, { ours, bare })
      check(`${route.name}: both run the same ${count} statements`, isSame)
    }
    for (const route of routes) compared.push(await compareRoute(route, { ours, bare }))
    await bare.stop()
    printTable(compared)
    for (const { name, ratio } of compared)
      check(`${name}: ${ratio.toFixed(2)} × the bare handler's throughput, bar ${RATIO}`, ratio >= RATIO)
  }
  let heap = Number.NaN
  const requests = long ? 200_000 : 20_000
  if (only.includes('memory')) {
    const { heaps, rss } = await measureMemory(ours, routes, requests)
    heap = (heaps.at(-1) ?? Number.NaN) / (heaps[0] ?? Number.NaN)
    const grown = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN)
    check(
      `memory: the heap grew by ${grown.toFixed(1)} MB from ${requests / heaps.length} to ${requests} requests, bar ${HEAP_MB} (${heaps.map((heap) => heap.toFixed(1)).join(', ')} MB; process ${rss.toFixed(0)} MB)`,
      grown <= HEAP_MB,
    )
  }
  await ours.stop()
  let webhookP99 = Number.NaN
  if (only.includes('webhooks')) {
    const working = await startServer({ kind: 'ours', databaseUrl, isWorking: true, callbackMs: CALLBACK_MS })
    const { p50, p99, max, wrong } = await measureWebhooks(working.port, webhookRequests(users, WEBHOOKS))
    check(
      `webhooks at 100/s beside a callback of ${CALLBACK_MS / 1000} s: p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${max.toFixed(1)} ms, bar ${WEBHOOK_P99_MS} for p99; ${wrong} not answered 200`,
      p99 <= WEBHOOK_P99_MS && wrong === 0,
    )
    webhookP99 = p99
    await working.stop()
  }
  await postgres.stop()

  if (save)
    saveResult(
      'server',
      {
        routes: compared.map(({ name, ratio }) => ({ name, ratio })),
        webhookP99,
        memory: { requests, heap },
        cost: { byUsers, byAccounts },
      },
      { PostgreSQL: postgres.version },
    )
  finish()
  const worst = compared.sort((a, b) => a.ratio - b.ratio)[0]
  if (worst) console.log(`server: worst ratio ${worst.ratio.toFixed(2)} (${worst.name})`)
}

/** @param {string} along @param {Series[]} series */
function printGrowth(along, series) {
  for (const { name, points } of series)
    console.log(`  ${name}: ${points.map(({ x, y }) => `${y.toFixed(2)} ms at ${x} ${along}`).join(', ')}`)
}

/** @param {Comparison[]} rows */
function printTable(rows) {
  const line = (/** @type {(string | number)[]} */ [name = '', ...cells]) =>
    console.log(String(name).padEnd(28) + cells.map((cell) => String(cell).padStart(10)).join(''))
  line(['', 'ratio', 'ours/s', 'bare/s', 'p50 ms', 'p99 ms', 'bare p99'])
  for (const { name, ratio, ours, bare, p50, p99, bareP99 } of rows)
    line([name, ratio.toFixed(2), ours.toFixed(0), bare.toFixed(0), p50, p99, bareP99])
}
