import { randomUUID } from 'node:crypto'
import { call } from '../lib/call.mjs'
import { median } from '../lib/median.mjs'
import { measureLoad } from './measure-load.mjs'

/** @import { BenchRoute } from './requests.mjs' */
/** @import { BenchServer } from './start-server.mjs' */

const ROUNDS = 7
const SECONDS = 1
const CONNECTIONS = 10

/**
 * @typedef {object} Comparison
 * @property {string} name
 * @property {number} ratio of our throughput to the bare handler's, the median of pairs
 * @property {number} ours answers a second
 * @property {number} bare answers a second
 * @property {number} p50 ours, milliseconds
 * @property {number} p99 ours, milliseconds
 * @property {number} bareP99
 */

/**
 * Loads one route of both servers, in turns.
 *
 * @param {BenchRoute} route
 * @param {{ ours: BenchServer, bare: BenchServer }} servers
 * @returns {Promise<Comparison>}
 */
export async function compareRoute(route, { ours, bare }) {
  const load = (/** @type {BenchServer} */ server) =>
    measureLoad(server.origin, route, { connections: CONNECTIONS, seconds: SECONDS })
  const rounds = []
  for (let round = 0; round <= ROUNDS; round++) {
    const isFirst = round % 2 === 0
    const one = await load(isFirst ? ours : bare)
    const other = await load(isFirst ? bare : ours)
    // The first round warms up.
    if (round > 0) rounds.push(isFirst ? { ours: one, bare: other } : { ours: other, bare: one })
  }
  return {
    name: route.name,
    ratio: median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond)),
    ours: median(rounds.map((round) => round.ours.perSecond)),
    bare: median(rounds.map((round) => round.bare.perSecond)),
    p50: median(rounds.map((round) => round.ours.p50)),
    p99: median(rounds.map((round) => round.ours.p99)),
    bareP99: median(rounds.map((round) => round.bare.p99)),
  }
}

/**
 * Compares the statements that both servers run for a route, and prints them where they differ.
 *
 * @param {BenchRoute} route
 * @param {{ ours: BenchServer, bare: BenchServer }} servers
 * @returns {Promise<{ isSame: boolean, count: number }>}
 */
export async function compareStatements(route, { ours, bare }) {
  const [one, other] = [await statementsOf(ours, route), await statementsOf(bare, route)]
  const isSame = one.length > 0 && JSON.stringify(one) === JSON.stringify(other)
  if (!isSame) console.log(`${route.name}\nOurs:\n${one.join('\n')}\nBare:\n${other.join('\n')}`)
  return { isSame, count: one.length }
}

/**
 * @param {BenchServer} server
 * @param {BenchRoute} route
 */
async function statementsOf(server, { name, requests }) {
  const request = requests[0]
  if (!request) throw new Error(`${name} has no request.`)
  // The second request counts: what is read only once, such as keys or a catalog, is left out.
  for (let turn = 0; turn < 2; turn++) {
    await server.takeStatements()
    const { status, text } = await call(server.port, request.method, request.path, {
      headers: request.headers,
      ...(request.body && { body: request.body.replaceAll('[<id>]', randomUUID()) }),
    })
    if (status < 200 || status > 299) throw new Error(`${name} was answered ${status}: ${text.slice(0, 300)}`)
  }
  return server.takeStatements()
}
