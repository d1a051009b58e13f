/** @import { LedgerCall } from './call-log.mjs' */
/** @import { FaultList } from './fault-list.mjs' */

/** Milliseconds. Two processes read the clock: a smaller difference means nothing. */
const SAME_MOMENT_MS = 2

/**
 * Checks that there was at most one call at a time for a transfer, over all replicas, and that each call with a key had the
 * same content. A call whose process died ended with the process.
 *
 * @param {LedgerCall[]} calls in the order of their start
 * @param {{ deaths: ReadonlyMap<string, number>, faults: FaultList }} world
 */
export function checkCalls(calls, { deaths, faults }) {
  /** @type {Map<string, string>} */
  const toldByKey = new Map()
  /** @type {Map<string, { call: LedgerCall, endedAt: number }>} the call of each transfer that ends last */
  const open = new Map()
  for (const call of calls) {
    const { transferId, key, told, startedAt } = call
    const endedAt = call.endedAt ?? deaths.get(call.boot) ?? Number.POSITIVE_INFINITY
    const before = open.get(transferId)
    if (before && startedAt + SAME_MOMENT_MS < before.endedAt)
      faults.add(
        'wrong',
        `${transferId} was told twice at once: ${describe(before.call)} and ${describe(call)}, ${(before.endedAt - startedAt).toFixed(0)} ms together.`,
      )
    if (!before || endedAt > before.endedAt) open.set(transferId, { call, endedAt })

    const first = toldByKey.get(key) ?? told
    if (first !== told) faults.add('doubled', `The key ${key} did not say the same at each call.`)
    toldByKey.set(key, first)
  }
}

/** @param {LedgerCall} call */
function describe({ key, boot }) {
  return `${key} by ${boot}`
}
