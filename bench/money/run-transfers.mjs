import { setTimeout as wait } from 'node:timers/promises'
import { createMeshTransfer } from './mesh-transfer.mjs'

/** @import { createBrowsers } from './browsers.mjs' */
/** @import { Mesh } from './start-mesh.mjs' */
/** @import { MeshTransfer } from './mesh-transfer.mjs' */
/** @import { PlannedTransfer } from './plan-transfers.mjs' */
/** @import { Random } from './random.mjs' */
/** @import { createWebhookSender } from './webhook-sender.mjs' */

const OPEN_AT_ONCE = 160
const LONGEST_STEP_MS = 600
const STRANGERS = 0.002
/** A user may make more than one transfer in one Link session. */
const MOST_A_SESSION = 4

/**
 * Runs all transfers, many at a time: the session, Mesh's statuses one after another, and what browsers report.
 *
 * @param {PlannedTransfer[]} plans
 * @param {object} world
 * @param {Mesh} world.mesh
 * @param {ReturnType<typeof createWebhookSender>} world.webhooks
 * @param {ReturnType<typeof createBrowsers>} world.browsers
 * @param {Random} world.random
 * @param {Map<string, MeshTransfer>} world.truth gets each transfer at its start
 * @param {() => void} world.onDone called for each transfer that is final at Mesh
 */
export async function runTransfers(plans, { mesh, webhooks, browsers, random, truth, onDone }) {
  const rest = [...plans].reverse()
  /** @type {Map<string, string>} */
  const userKeys = new Map()
  /** @type {Map<string, { opening: ReturnType<typeof browsers.openSession>, left: number }>} */
  const sessions = new Map()
  await Promise.all(
    Array.from({ length: OPEN_AT_ONCE }, async () => {
      for (let plan = rest.pop(); plan; plan = rest.pop()) {
        await runOne(plan)
        onDone()
      }
    }),
  )

  /** @param {PlannedTransfer} plan */
  async function runOne(plan) {
    const { userId } = plan
    // A transfer without a session still belongs to a user whom Mesh knows from another session.
    const session = await sessionOf(userId, plan.intent ?? 'deposit')
    const transfer = createMeshTransfer(plan, mesh.requestOf(session.linkToken), random)
    watchUserKey(userId, transfer.userKey)
    truth.set(plan.id, transfer)

    for (const status of plan.history) {
      const before = transfer.past.at(-1)?.at ?? 0
      // Two changes in the same millisecond have no order.
      transfer.past.push({ status, at: Math.max(Date.now(), before + 1) })
      if (transfer.past.length === 1) {
        mesh.add(transfer)
        if (plan.hasLie) {
          const liesOfAnother = random.chance(0.2) ? random.pick([...mesh.transfers.slice(-50)]) : transfer
          void browsers.lie({ ...session, userId, transferId: liesOfAnother.plan.id })
        }
      }
      if (!plan.isSilent) webhooks.announce(transfer)
      await wait(random.between(1, LONGEST_STEP_MS))
    }
    if (random.chance(STRANGERS)) {
      const id = random.uuid()
      browsers.invented.add(id)
      webhooks.stranger({ ...transfer, plan: { ...plan, id }, userKey: `nobody-${id}`, transactionId: null })
    }
  }

  /**
   * @param {string} userId
   * @param {string} intent
   */
  function sessionOf(userId, intent) {
    const name = `${userId} ${intent}`
    const open = sessions.get(name)
    if (open && open.left > 0) {
      open.left--
      return open.opening
    }
    const opening = browsers.openSession(userId, intent)
    sessions.set(name, { opening, left: random.between(0, MOST_A_SESSION - 1) })
    return opening
  }

  /**
   * @param {string} userId
   * @param {string} userKey
   */
  function watchUserKey(userId, userKey) {
    const known = userKeys.get(userId)
    if (known !== undefined && known !== userKey)
      throw new Error(`Mesh knows ${userId} by two ids, so a transfer could not be matched to a user.`)
    userKeys.set(userId, userKey)
  }
}
