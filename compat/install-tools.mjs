import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAndUnpack, run } from './unpack.mjs'

/** @typedef {Omit<Parameters<typeof buildAndUnpack>[0], 'app'>} OurPackage */

/**
 * Installs the packages of a folder that has a lockfile of its own, if that changed, and puts packed packages of ours where
 * npm would put them.
 *
 * @param {string} folder outside of the workspace
 * @param {OurPackage[]} ours
 */
export function installTools(folder, ours) {
  const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const stamp = join(folder, 'node_modules/.installed-lockfile')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockfile) {
    run('npm', ['ci', '--no-audit', '--no-fund'], folder)
    writeFileSync(stamp, lockfile)
  }
  for (const packed of ours) buildAndUnpack({ ...packed, app: folder })
}
