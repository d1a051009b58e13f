/** @import { Random } from './random.mjs' */

/**
 * @typedef {'pending' | 'succeeded' | 'failed' | 'refundPending' | 'refundSucceeded'} Status
 * @typedef {'amount as text' | 'time as ISO text' | 'long provider' | 'hash as number' | 'status with underscore'
 *   | 'tiny amount' | 'half a surrogate'} Odd
 *
 * @typedef {object} PlannedTransfer
 * @property {string} id Mesh's id of it
 * @property {string} userId the integrator's id of its user
 * @property {'deposit' | 'order' | 'anyAmount' | undefined} intent what its Link session asked for; none for one that
 *   Mesh tells with no transaction of ours
 * @property {Status[]} history what becomes of it at Mesh, in order
 * @property {'less' | 'more' | 'address' | undefined} difference how it settles otherwise than asked
 * @property {boolean} isSilent no webhook is ever sent for it: only the list tells it
 * @property {boolean} isBad the integrator's callback throws for it, always
 * @property {Odd | undefined} odd what is strange in its webhooks
 * @property {boolean} hasLie a browser reports it, and lies
 */

const HISTORIES = /** @type {const} */ ([
  { share: 0.76, statuses: ['pending', 'succeeded'] },
  { share: 0.12, statuses: ['pending', 'failed'] },
  { share: 0.04, statuses: ['pending', 'succeeded', 'refundPending', 'refundSucceeded'] },
  // Mesh takes its final word back.
  { share: 0.03, statuses: ['pending', 'failed', 'succeeded'] },
  { share: 0.02, statuses: ['pending', 'succeeded', 'failed'] },
  // A manual deposit is told once, when it is there.
  { share: 0.03, statuses: ['succeeded'] },
])
const ODDS = /** @type {const} */ ([
  'amount as text',
  'time as ISO text',
  'long provider',
  'hash as number',
  'status with underscore',
  'tiny amount',
  'half a surrogate',
])
const BAD = 2
const TRANSFERS_A_USER = 20

/**
 * What is to happen to each transfer, whatever happens to the servers.
 *
 * @param {number} count
 * @param {Random} random
 * @returns {PlannedTransfer[]}
 */
export function planTransfers(count, random) {
  const users = Math.max(2, Math.ceil(count / TRANSFERS_A_USER))
  return Array.from({ length: count }, (_, index) => {
    const isBad = index < BAD
    const history = [...(isBad ? HISTORIES[0].statuses : aHistory(random))]
    // A list has no word for a refund, and none that it takes something back.
    const mayBeSilent = !isBad && history.length === 2
    const isSilent = mayBeSilent && random.chance(0.02)
    const intent = isSilent || random.chance(0.97) ? anIntent(random) : undefined
    return {
      id: random.uuid(),
      userId: `user-${random.between(1, users)}`,
      intent,
      history,
      difference: aDifference(random, intent),
      isSilent,
      isBad,
      odd: random.chance(0.05) ? random.pick(ODDS) : undefined,
      hasLie: random.chance(0.1),
    }
  })
}

/**
 * @param {Random} random
 * @returns {readonly Status[]}
 */
function aHistory(random) {
  let rest = random.next()
  for (const { share, statuses } of HISTORIES) {
    rest -= share
    if (rest < 0) return statuses
  }
  return HISTORIES[0].statuses
}

/** @param {Random} random */
function anIntent(random) {
  return random.pick(/** @type {const} */ (['deposit', 'deposit', 'order', 'anyAmount']))
}

/**
 * @param {Random} random
 * @param {PlannedTransfer['intent']} intent
 */
function aDifference(random, intent) {
  if (!intent || !random.chance(0.06)) return undefined
  if (intent === 'anyAmount') return 'address'
  return random.pick(/** @type {const} */ (['less', 'more', 'address']))
}
