import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const packages = join(import.meta.dirname, '../../packages')

/**
 * Starts the local sandbox in a process of its own.
 *
 * @param {string[]} args
 * @returns {Promise<{ apiUrl: string, linkUrl: string, clientId: string, clientSecret: string, stop: () => Promise<unknown> }>}
 */
export async function startSandbox(args) {
  const cli = join(packages, 'link-sandbox/src/cli.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', cli, '--json', '--port=0', '--link-port=0', ...args],
    { cwd: packages, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  if (typeof first[0] !== 'string')
    throw new Error('The sandbox ended before it was ready. Its output is above.')
  return {
    ...JSON.parse(first[0]),
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
