import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * How to start `npx` here. Under `npm run` it is run as a script of this Node: no shell and no `.cmd` shim,
 * which Windows refuses to spawn.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, exists?: (path: string) => boolean }} [host]
 * @returns {{ file: string, args: string[], shell: boolean }}
 */
export function npxCommand({ env = process.env, platform = process.platform, exists = existsSync } = {}) {
  const npx = env.npm_execpath ? join(dirname(env.npm_execpath), 'npx-cli.js') : ''
  if (npx && exists(npx)) return { file: process.execPath, args: [npx], shell: false }
  const isWindows = platform === 'win32'
  return { file: isWindows ? 'npx.cmd' : 'npx', args: [], shell: isWindows }
}
