import autocannon from 'autocannon'

/** @import { BenchRoute } from './requests.mjs' */

/**
 * @typedef {{ perSecond: number, p50: number, p99: number, average: number }} Load times in milliseconds
 */

/**
 * Loads one route of one server. Each connection starts with another user.
 *
 * @param {string} origin
 * @param {BenchRoute} route
 * @param {{ connections: number } & ({ seconds: number } | { amount: number })} options
 * @returns {Promise<Load>}
 * @throws {Error} when answers were wrong: a fast refusal is no result
 */
export async function measureLoad(origin, { name, requests }, { connections, ...size }) {
  let client = 0
  const result = await autocannon({
    url: origin,
    connections,
    ...('seconds' in size ? { duration: size.seconds } : { amount: size.amount }),
    idReplacement: true,
    setupClient(it) {
      const first = Math.floor((client++ * requests.length) / connections) % requests.length
      it.setRequests([...requests.slice(first), ...requests.slice(0, first)])
    },
    requests,
  })
  const wrong = result.non2xx + result.errors
  if (wrong > 0) throw new Error(`${name}: ${wrong} of ${result.requests.total} answers were wrong.`)
  const { p50, p99, average } = result.latency
  return { perSecond: result.requests.total / result.duration, p50, p99, average }
}
