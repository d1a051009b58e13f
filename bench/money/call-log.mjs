import { openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} LedgerCall a call of the integrator's callback
 * @property {string} boot which life of which replica made it
 * @property {string} key
 * @property {string} transferId
 * @property {string} told hash of what was said
 * @property {number} startedAt milliseconds
 * @property {number | undefined} endedAt nothing for one that its process did not live to end
 */

/**
 * Notes calls as they begin and end, in a file of this process's own: what is written there outlives a `kill -9`, and
 * needs no database.
 *
 * @param {string} folder
 * @param {string} boot
 */
export function createCallLog(folder, boot) {
  const file = openSync(join(folder, `${boot}.jsonl`), 'a')
  let count = 0
  return {
    /**
     * @param {{ key: string, transferId: string, told: string }} call
     * @returns {() => void} to be called when it ends
     */
    begin(call) {
      const id = count++
      writeSync(file, `${JSON.stringify({ id, ...call, startedAt: Date.now() })}\n`)
      return () => void writeSync(file, `${JSON.stringify({ id, endedAt: Date.now() })}\n`)
    },
  }
}

/**
 * Reads what all of them noted.
 *
 * @param {string} folder
 * @returns {LedgerCall[]} in the order they began
 */
export function readCallLogs(folder) {
  const calls = readdirSync(folder).flatMap((name) => {
    /** @type {Map<number, LedgerCall>} */
    const byId = new Map()
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
      const { id, endedAt, ...call } = JSON.parse(line)
      const known = byId.get(id)
      if (known) known.endedAt = endedAt
      else byId.set(id, { ...call, boot: name.replace(/\.jsonl$/, ''), endedAt })
    }
    return [...byId.values()]
  })
  return calls.sort((a, b) => a.startedAt - b.startedAt)
}
