import { setTimeout as wait } from 'node:timers/promises'
import { call } from '../lib/call.mjs'

/** @import { Request } from 'autocannon' */

const A_SECOND = 100
const WARM_UP = 200

/**
 * Sends webhooks at a steady rate, as Mesh does: each is sent without waiting for the answer to the one before.
 *
 * @param {number} port
 * @param {Request[]} requests
 * @returns {Promise<{ p50: number, p99: number, max: number, wrong: number }>} milliseconds; answers other than 200
 */
export async function measureWebhooks(port, requests) {
  const start = performance.now()
  let wrong = 0
  const times = await Promise.all(
    requests.map(async ({ method, path, headers, body }, index) => {
      await wait(Math.max(0, start + (index * 1_000) / A_SECOND - performance.now()))
      const sentAt = performance.now()
      const { status } = await call(port, method, path, { headers, ...(body && { body }) })
      if (status !== 200) wrong++
      return performance.now() - sentAt
    }),
  )
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), max: at(1), wrong }
}
