import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** @import { BenchRequest } from './requests.mjs' */

/**
 * @typedef {object} BenchServer
 * @property {string} origin
 * @property {BenchRequest[]} requests of its own users
 * @property {() => Promise<string[]>} takeStatements what it has run on its database since the last time
 * @property {() => void} stop
 */

/**
 * Starts one of the two servers in a process of its own.
 *
 * @param {'ours' | 'bare'} kind
 * @returns {Promise<BenchServer>}
 */
export async function startServer(kind) {
  const child = fork(fileURLToPath(new URL('./serve.mjs', import.meta.url)), [kind], {
    execArgv: ['--import', 'tsx'],
  })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The server "${kind}" ended with exit code ${code}.`)
  })
  // After a stop nobody waits for it any more.
  failed.catch(() => {})
  const nextMessage = async () => (await Promise.race([once(child, 'message'), failed]))[0]
  const { origin, requests } = await nextMessage()
  return {
    origin,
    requests,
    takeStatements() {
      const message = nextMessage()
      child.send('statements')
      return message
    },
    stop: () => void child.kill(),
  }
}
