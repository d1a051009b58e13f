import { openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} LedgerCall a call of the integrator's callback
 * @property {string} boot id of the replica's process that made the call
 * @property {string} key
 * @property {string} transferId
 * @property {string} told hash of the change that the callback got
 * @property {number} startedAt milliseconds
 * @property {number | undefined} endedAt undefined if the process died during the call
 */

/**
 * Logs the start and end of each call in a file of this process: the file outlives a `kill -9`, and needs no database.
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
     * @returns {() => void} to be run when the call ends
     */
    begin(call) {
      const id = count++
      writeSync(file, `${JSON.stringify({ id, ...call, startedAt: Date.now() })}\n`)
      return () => void writeSync(file, `${JSON.stringify({ id, endedAt: Date.now() })}\n`)
    },
  }
}

/**
 * Reads the logs of all processes.
 *
 * @param {string} folder
 * @returns {LedgerCall[]} in the order of their start
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
