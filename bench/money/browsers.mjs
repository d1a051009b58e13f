import { setTimeout as wait } from 'node:timers/promises'
import { call } from '../lib/call.mjs'
import { LIE } from './assets.mjs'
import { unitsOf } from './decimals.mjs'

/** @import { FaultList } from './fault-list.mjs' */
/** @import { MeshTransfer } from './mesh-transfer.mjs' */
/** @import { Random } from './random.mjs' */
/** @import { Replica } from './start-replica.mjs' */

/** Statuses that a backend may answer while its database or Mesh is down. 0: the backend was killed. */
const PASSING = new Set([0, 429, 502, 503, 504])
const PAUSE_MS = 400

/**
 * The pages of all users: they open Link sessions and read their transfers, and some report false facts.
 *
 * @param {object} options
 * @param {Replica[]} options.replicas
 * @param {Random} options.random
 * @param {FaultList} options.faults
 */
export function createBrowsers({ replicas, random, faults }) {
  /** @type {Set<string>} ids of transfers that exist only in reports of browsers */
  const invented = new Set()
  let calls = 0

  return {
    invented,
    get calls() {
      return calls
    },
    /**
     * Opens a Link session, and tries until that works.
     *
     * @param {string} userId
     * @param {string} intent
     * @returns {Promise<{ linkToken: string, linkSessionId: string }>}
     */
    async openSession(userId, intent) {
      return JSON.parse(await ask(userId, 'POST', '/link-token', { intent }))
    },
    /**
     * Reports a transfer with a false amount, asset and address; or a transfer that does not exist; or another user's.
     *
     * @param {{ userId: string, linkSessionId: string, transferId: string }} liar
     */
    async lie({ userId, linkSessionId, transferId }) {
      const { amount, ...rest } = LIE
      const id = random.chance(0.3) ? random.uuid() : transferId
      if (id !== transferId) invented.add(id)
      const transfer = { status: 'success', transferId: id, amount, amountInFiat: amount, ...rest }
      await ask(userId, 'POST', '/transfers', { linkSessionId, transfer })
    },
    /**
     * Polls as pages do, until told to stop.
     *
     * @param {string[]} users
     * @param {ReadonlyMap<string, MeshTransfer>} truth by transfer id
     * @param {AbortSignal} signal
     */
    async poll(users, truth, signal) {
      while (!signal.aborted) {
        const userId = random.pick(users)
        const text = await ask(userId, 'GET', '/transfers', undefined, signal)
        if (text) inspect(userId, JSON.parse(text), truth)
        await wait(PAUSE_MS)
      }
    },
  }

  /**
   * @param {string} userId
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {AbortSignal} [signal]
   * @returns {Promise<string>}
   */
  async function ask(userId, method, path, body, signal) {
    while (!signal?.aborted) {
      calls++
      const { status, text } = await call(random.pick(replicas).port, method, `/api/mesh${path}`, {
        headers: { 'X-User': userId },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      if (status === 200) return text
      if (!PASSING.has(status)) {
        faults.add('wrong', `${method} ${path} was answered ${status}: ${text.slice(0, 200)}`)
        if (status < 500) return '{}' // another try would get the same answer
      }
      await wait(random.between(50, 400))
    }
    return ''
  }

  /**
   * Checks that a page shows Mesh's facts of its own user's transfers.
   *
   * @param {string} userId
   * @param {{ transfers?: { id: string, status: string, amount?: string, symbol?: string }[] }} list
   * @param {ReadonlyMap<string, MeshTransfer>} truth
   */
  function inspect(userId, { transfers = [] }, truth) {
    for (const { id, status, amount, symbol } of transfers) {
      if (status === 'unconfirmed') continue
      const transfer = truth.get(id)
      if (!transfer)
        faults.add('foreign', `The page of ${userId} shows ${id} as ${status}: there is no such transfer.`)
      else if (transfer.plan.userId !== userId)
        faults.add('foreign', `The page of ${userId} shows ${id}, which belongs to ${transfer.plan.userId}.`)
      else if (symbol !== undefined && symbol !== transfer.symbol)
        faults.add('wrong', `The page of ${userId} shows ${id} in ${symbol}, not ${transfer.symbol}.`)
      else if (amount !== undefined && unitsOf(amount) !== unitsOf(transfer.amount))
        faults.add('wrong', `The page of ${userId} shows ${amount} of ${id}, not ${transfer.amount}.`)
    }
  }
}
