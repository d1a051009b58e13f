import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../packages/link-sandbox/dist/cli.js', import.meta.url))
/** On Linux the sandbox gets a core of its own, so that the load does not take its time. */
const ON_ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []

/**
 * @typedef {object} BenchSandbox
 * @property {string} apiUrl
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {number} pid
 * @property {number} startedInMs from the start of the process to its first line
 * @property {() => Promise<unknown>} stop
 */

/**
 * Starts the built sandbox in a process of its own.
 *
 * @param {string[]} args
 * @returns {Promise<BenchSandbox>}
 */
export async function startSandbox(args = []) {
  if (!existsSync(CLI)) throw new Error('Build the sandbox first: pnpm --filter mesh-link-sandbox build.')
  const [command = '', ...rest] = [...ON_ONE_CORE, process.execPath, CLI]
  const startedAt = performance.now()
  const child = spawn(command, [...rest, '--json', '--port', '0', '--link-port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The sandbox ended with exit code ${code}.`)
    }),
  ])
  const startedInMs = performance.now() - startedAt
  return {
    ...JSON.parse(String(line)),
    pid: child.pid,
    startedInMs,
    stop() {
      const stopped = once(child, 'exit')
      child.kill()
      return stopped
    },
  }
}
