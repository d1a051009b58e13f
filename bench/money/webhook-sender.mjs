import { setTimeout as wait } from 'node:timers/promises'
import { call } from '../lib/call.mjs'
import { meshWebhook } from './mesh-webhook.mjs'

/** @import { MeshTransfer } from './mesh-transfer.mjs' */
/** @import { Random } from './random.mjs' */
/** @import { Replica } from './start-replica.mjs' */

const AT_ONCE = 16
const LATEST_MS = 1_200
const COPIES = [1, 1, 1, 1, 1, 1, 1, 2, 2, 3]

/**
 * Sends each of Mesh's webhooks to a replica, picked at random, more than once and in no order. Each delivery has its own
 * ids, and is repeated until the answer is 200.
 *
 * @param {{ replicas: Replica[], random: Random }} options
 */
export function createWebhookSender({ replicas, random }) {
  /** @type {{ transfer: MeshTransfer, moment: MeshTransfer['past'][number] }[]} */
  const sent = []
  /** @type {Promise<void>[]} */
  const running = []
  /** @type {(() => void)[]} */
  const waiting = []
  let free = AT_ONCE
  let attempts = 0

  return {
    /** @param {MeshTransfer} transfer its status has just changed */
    announce(transfer) {
      const moment = transfer.past.at(-1)
      if (!moment) return
      sent.push({ transfer, moment })
      for (let copy = random.pick(COPIES); copy > 0; copy--)
        running.push(deliver(transfer, moment, { delayMs: random.between(0, LATEST_MS) }))
    },
    /** Sends all webhooks once more, as if weeks had passed. */
    async replay() {
      await Promise.all(
        random
          .shuffled(sent)
          .map(({ transfer, moment }) => deliver(transfer, moment, { delayMs: 0, isWeeksLater: true })),
      )
    },
    /**
     * Sends a webhook of an unknown user: the server must keep it and call no callback.
     *
     * @param {MeshTransfer} transfer
     */
    stranger(transfer) {
      const moment = { status: /** @type {const} */ ('succeeded'), at: Date.now() }
      running.push(deliver(transfer, moment, { delayMs: 0 }))
    },
    /** Resolves when each webhook has been answered. */
    async settled() {
      for (let done = 0; done < running.length; done = running.length) await Promise.all(running)
    },
    get attempts() {
      return attempts
    },
  }

  /**
   * @param {MeshTransfer} transfer
   * @param {MeshTransfer['past'][number]} moment
   * @param {{ delayMs: number, isWeeksLater?: boolean }} when
   */
  async function deliver(transfer, moment, { delayMs, isWeeksLater }) {
    await wait(delayMs)
    const { body, headers } = meshWebhook(transfer, moment, { random, isWeeksLater })
    for (;;) {
      await takeTurn()
      attempts++
      const { status } = await call(random.pick(replicas).port, 'POST', '/api/mesh/webhooks/mesh', {
        headers,
        body,
      })
      passTurn()
      if (status === 200) return
      await wait(random.between(100, 800))
    }
  }

  /** @returns {Promise<void> | undefined} */
  function takeTurn() {
    if (free > 0) {
      free--
      return undefined
    }
    return new Promise((resolve) => waiting.push(resolve))
  }

  function passTurn() {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}
