import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/**
 * The script behind a command that the root `package.json` depends on, to be run as `node <path>`:
 * without the shell shim in between, signals and exit codes arrive as they are, on Windows too.
 *
 * @param {string} packageName e.g. `@biomejs/biome`
 * @param {string} [command] when it is not the package's last name, e.g. `attw`
 * @returns {string} absolute path
 * @throws {Error} when the package is not installed or has no such command
 */
export function localBin(packageName, command = packageName.split('/').at(-1) ?? packageName) {
  const folder = join(root, 'node_modules', packageName)
  /** @type {{ bin?: string | Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command]
  if (!path)
    throw new Error(`The package ${packageName} has no command ${command}. See its package.json, "bin".`)
  return join(folder, path)
}
