/** @import { Random } from './random.mjs' */

/**
 * @typedef {'pending' | 'succeeded' | 'failed' | 'refundPending' | 'refundSucceeded'} Status
 * @typedef {'amount as text' | 'time as ISO text' | 'long provider' | 'hash as number' | 'status with underscore'
 *   | 'tiny amount' | 'half a surrogate'} Odd
 *
 * @typedef {object} PlannedTransfer
 * @property {string} id Mesh's id of the transfer
 * @property {string} userId the integrator's id of the user
 * @property {'deposit' | 'order' | 'anyAmount' | undefined} intent the intent of its Link session; undefined
 *   if Mesh reports the transfer without our transaction id
 * @property {Status[]} history its statuses at Mesh, in order
 * @property {'less' | 'more' | 'address' | undefined} difference how it differs from the request when it settles
 * @property {boolean} isSilent Mesh sends no webhook for it: only the list shows it
 * @property {boolean} isBad the integrator's callback always throws for it
 * @property {Odd | undefined} odd what is odd in its webhooks
 * @property {boolean} hasLie a browser reports it with false facts
 */

const HISTORIES = /** @type {const} */ ([
  { share: 0.76, statuses: ['pending', 'succeeded'] },
  { share: 0.12, statuses: ['pending', 'failed'] },
  { share: 0.04, statuses: ['pending', 'succeeded', 'refundPending', 'refundSucceeded'] },
  // Mesh takes a final status back.
  { share: 0.03, statuses: ['pending', 'failed', 'succeeded'] },
  { share: 0.02, statuses: ['pending', 'succeeded', 'failed'] },
  // A manual deposit is reported once, when it has arrived.
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
 * Plans what happens to each transfer, whatever happens to the servers.
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
    // A list shows neither a refund nor a final status that was taken back.
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
