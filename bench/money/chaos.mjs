import { setTimeout as wait } from 'node:timers/promises'

/** @import { Postgres } from '../../scripts/postgres.mjs' */
/** @import { Random } from './random.mjs' */
/** @import { Replica } from './start-replica.mjs' */

/**
 * @typedef {{ at: number, name: string, happen: () => Promise<unknown> }} Disaster `at`: how far the run is, 0 to 1
 */

/**
 * Plans what goes wrong, and when: PostgreSQL restarts at least twice, once by a crash; connections end; replicas are
 * killed, in callbacks too.
 *
 * @param {number} transfers more transfers mean more disasters
 * @param {{ postgres: Postgres, replicas: Replica[], random: Random }} world
 * @returns {Disaster[]} in order
 */
export function planDisasters(transfers, { postgres, replicas, random }) {
  /**
   * @param {number} count
   * @param {string} name
   * @param {() => Promise<unknown>} happen
   */
  const several = (count, name, happen) =>
    Array.from({ length: Math.floor(count) }, () => ({ at: 0.04 + random.next() * 0.9, name, happen }))
  const more = transfers / 5_000
  return [
    ...several(1 + more, 'PostgreSQL restarted', () => postgres.restart()),
    ...several(1 + more, 'PostgreSQL crashed', () => postgres.restart({ asCrash: true })),
    ...several(3 + 2 * more, 'connections ended', () => postgres.terminateBackends(random.between(1, 8))),
    ...several(1 + more, 'killed in a callback, before its row', () => random.pick(replicas).crash('before')),
    ...several(1 + more, 'killed in a callback, after its row', () => random.pick(replicas).crash('after')),
    ...several(1 + more, 'killed anywhere', () => random.pick(replicas).crash('anywhere')),
  ].sort((a, b) => a.at - b.at)
}

/**
 * Makes each disaster happen when the run has reached its point.
 *
 * @param {Disaster[]} disasters
 * @param {() => number} progress 0 to 1
 * @param {AbortSignal} signal
 * @param {(what: string) => void} tell
 * @returns {Promise<string[]>} what happened
 */
export async function letHappen(disasters, progress, signal, tell) {
  /** @type {string[]} */
  const happened = []
  for (const { at, name, happen } of disasters) {
    while (progress() < at && !signal.aborted) await wait(50)
    if (signal.aborted) break
    await happen()
    happened.push(name)
    tell(`${name} (planned at ${(at * 100).toFixed(0)} %)`)
  }
  return happened
}
