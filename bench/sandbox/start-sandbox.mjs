import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../packages/link-sandbox/dist/cli.js', import.meta.url))
/** On Linux the sandbox gets a core of its own, so that the load generator does not slow it down. */
const ON_ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []
const TICKS_A_SECOND = Number(spawnSync('getconf', ['CLK_TCK']).stdout ?? 100)

/**
 * @typedef {object} BenchSandbox
 * @property {string} apiUrl
 * @property {string} linkUrl
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

/**
 * Processor time of a process, all its threads together; undefined if the system does not report it.
 *
 * @param {number} pid
 */
export function cpuSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The fields follow the name, which is in brackets and may contain spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return undefined
  }
}
