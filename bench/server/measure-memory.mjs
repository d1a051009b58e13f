import { measureLoad } from './measure-load.mjs'

/** @import { BenchRoute } from './requests.mjs' */
/** @import { BenchServer } from './start-server.mjs' */

const CONNECTIONS = 10
const PARTS = 5

/**
 * Sends requests of all routes, and reads the server's heap in between, each time after a garbage collection.
 *
 * @param {BenchServer} server
 * @param {BenchRoute[]} routes
 * @param {number} requests altogether
 * @returns {Promise<{ heaps: number[], rss: number }>} MB: the heap after each part, and the process at the end
 */
export async function measureMemory(server, routes, requests) {
  const heaps = []
  let rss = 0
  for (let part = 0; part < PARTS; part++) {
    for (const route of routes) {
      const amount = Math.ceil(requests / PARTS / routes.length)
      await measureLoad(server.origin, route, { connections: CONNECTIONS, amount })
    }
    const now = await server.memory()
    heaps.push(now.heap)
    rss = now.rss
  }
  return { heaps, rss }
}
