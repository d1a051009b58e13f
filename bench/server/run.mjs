// Our handler against a bare one that runs the same SQL, each in a process of its own, by turns. On PGlite, or on the
// PostgreSQL at DATABASE_URL, where the database leaves more of the time to us.
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { createCheckList } from '../lib/create-check-list.mjs'
import { median } from '../lib/median.mjs'
import { startServer } from './start-server.mjs'

/** @import { BenchServer } from './start-server.mjs' */

const ROUNDS = 9
const SECONDS = 1
const CONNECTIONS = 10
const RATIO = 0.8

const { check, finish } = createCheckList()
const [ours, bare] = await Promise.all([startServer('ours'), startServer('bare')])
try {
  // Before the first round: what a round leaves under way would be counted with the next request's.
  for (const index of ours.requests.keys()) await compareStatements(index)
  for (const index of ours.requests.keys()) await compareThroughput(index)
} finally {
  ours.stop()
  bare.stop()
}
finish()

/** @param {number} index of the request */
async function compareStatements(index) {
  const statements = [await statementsOf(ours, index), await statementsOf(bare, index)]
  check(`${nameOf(index)}: both run the same ${statements[0]?.length} statements`, isSame(statements))
}

/** @param {number} index of the request */
async function compareThroughput(index) {
  /** @type {{ ours: number, bare: number }[]} */
  const rounds = []
  for (let round = 0; round <= ROUNDS; round++) {
    const first = round % 2 === 0
    const one = await throughput(first ? ours : bare, index)
    const other = await throughput(first ? bare : ours, index)
    // The first round warms up.
    if (round > 0) rounds.push(first ? { ours: one, bare: other } : { ours: other, bare: one })
  }
  const ratio = median(rounds.map((round) => round.ours / round.bare))
  const perSecond = (/** @type {'ours' | 'bare'} */ kind) =>
    median(rounds.map((round) => round[kind])).toFixed(0)
  check(
    `${nameOf(index)}: ${ratio.toFixed(2)} × the bare handler's throughput, bar ${RATIO} (median of ${ROUNDS} pairs; ${perSecond('ours')} and ${perSecond('bare')} requests a second)`,
    ratio >= RATIO,
  )
}

/** @param {number} index */
function nameOf(index) {
  const { method = '', path = '' } = ours.requests[index] ?? {}
  return `${method} ${path}`
}

/**
 * @param {BenchServer} server
 * @param {number} index
 */
async function statementsOf(server, index) {
  const request = requestOf(server, index)
  await server.takeStatements()
  const response = await fetch(request.url, {
    ...request,
    body: request.body?.replaceAll('[<id>]', randomUUID()),
  })
  if (response.status !== 200) throw new Error(`${request.url} answered ${response.status}.`)
  return server.takeStatements()
}

/** @param {string[][]} statements */
function isSame([ours = [], bare = []]) {
  const isSame = ours.length > 0 && JSON.stringify(ours) === JSON.stringify(bare)
  if (!isSame) console.log(`Ours:\n${ours.join('\n')}\nBare:\n${bare.join('\n')}`)
  return isSame
}

/**
 * @param {BenchServer} server
 * @param {number} index
 * @returns {Promise<number>} answers a second
 */
async function throughput(server, index) {
  const result = await autocannon({
    ...requestOf(server, index),
    connections: CONNECTIONS,
    duration: SECONDS,
    idReplacement: true,
  })
  const wrong = result.non2xx + result.errors
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} answers were wrong.`)
  return result.requests.total / result.duration
}

/**
 * @param {BenchServer} server
 * @param {number} index
 */
function requestOf({ origin, requests }, index) {
  const request = requests[index]
  if (!request) throw new Error(`There is no request ${index}.`)
  const { method, path, user, body } = request
  return {
    url: origin + path,
    method,
    headers: { 'X-User': user, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
}
