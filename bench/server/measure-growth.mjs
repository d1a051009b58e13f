import pg from 'pg'
import { call } from '../lib/call.mjs'
import { median } from '../lib/median.mjs'
import { openSession, saveAccounts } from './requests.mjs'
import { seedUsers } from './seed-users.mjs'

/** @import { Series } from '../lib/plot.mjs' */
/** @import { BenchRoute } from './requests.mjs' */
/** @import { BenchServer } from './start-server.mjs' */

const USERS = [100, 1_000, 10_000]
const ACCOUNTS = [1, 10, 50, 100]
const MOST_AT_ONCE = 50
const WARM_UP = 100
const REQUESTS = 500

/**
 * Measures the cost of a request while it fills the database, up to 10,000 users with ten accounts each.
 *
 * @param {BenchServer} server
 * @param {BenchRoute[]} routes
 * @param {string} databaseUrl
 * @returns {Promise<Series[]>} milliseconds by users
 */
export async function measureByUsers(server, routes, databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  /** @type {Series[]} */
  const series = routes.map(({ name }) => ({ name, points: [] }))
  let from = 0
  for (const to of USERS) {
    await seedUsers(client, { from, to })
    from = to
    for (const [index, route] of routes.entries())
      series[index]?.points.push({ x: to, y: await costOf(server, route) })
  }
  await client.end()
  return series
}

/**
 * Measures the cost of a request of one user, with more and more accounts.
 *
 * @param {BenchServer} server
 * @param {string[]} paths
 * @returns {Promise<Series[]>} milliseconds by accounts
 */
export async function measureByAccounts(server, paths) {
  /** @type {Series[]} */
  const series = paths.map((path) => ({ name: `GET ${path}`, points: [] }))
  const user = 'fake-user-with-many'
  const linkSessionId = await openSession(server.port, user)
  let have = 0
  for (const want of ACCOUNTS) {
    while (have < want) {
      const count = Math.min(MOST_AT_ONCE, want - have)
      await saveAccounts(server.port, { user, linkSessionId, count })
      have += count
    }
    for (const [index, path] of paths.entries()) {
      const request = {
        method: /** @type {const} */ ('GET'),
        path: `/api/mesh${path}`,
        headers: { 'X-User': user },
      }
      const route = { name: `GET ${path}`, requests: [request] }
      series[index]?.points.push({ x: want, y: await costOf(server, route) })
    }
  }
  return series
}

/**
 * @param {BenchServer} server
 * @param {BenchRoute} route
 * @returns {Promise<number>} milliseconds of one request at a time, the median
 */
async function costOf({ port }, { name, requests }) {
  const times = []
  for (let index = 0; index < WARM_UP + REQUESTS; index++) {
    const request = requests[index % requests.length]
    if (!request) throw new Error(`${name} has no request.`)
    const start = performance.now()
    const { status } = await call(port, request.method, request.path, { headers: request.headers })
    if (status !== 200) throw new Error(`${name} was answered ${status}.`)
    if (index >= WARM_UP) times.push(performance.now() - start)
  }
  return median(times)
}
