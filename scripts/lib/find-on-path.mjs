import { existsSync } from 'node:fs'
import { posix } from 'node:path'

/**
 * Finds the first of some commands that the PATH has; nothing on Windows, where programs stand elsewhere.
 *
 * @param {string[]} commands the one liked best first
 * @param {object} [host] this machine, unless a test describes another
 * @param {NodeJS.ProcessEnv} [host.env]
 * @param {NodeJS.Platform} [host.platform]
 * @param {(path: string) => boolean} [host.exists]
 * @returns {string | undefined} absolute path
 */
export function findOnPath(
  commands,
  { env = process.env, platform = process.platform, exists = existsSync } = {},
) {
  if (platform === 'win32') return undefined
  const folders = (env.PATH ?? '').split(posix.delimiter).filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))).find(exists)
}
