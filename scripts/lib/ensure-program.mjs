import { readFileSync } from 'node:fs'
import { handOver } from './hand-over.mjs'

/** @import { Program } from './programs.mjs' */

/**
 * Finds a program, or installs it: from Debian's packages when we may, else as its maker offers it.
 *
 * @param {Program} program
 * @param {object} [host] this machine, unless a test describes another
 * @param {() => boolean} [host.mayUseApt]
 * @param {(file: string, args: string[]) => Promise<number>} [host.run] gives the exit code
 * @returns {Promise<{ path: string, problem?: undefined } | { path?: undefined, problem: string }>} where it is, or what
 *   to do in one line
 */
export async function ensureProgram(
  { name, find, debianPackages, download, whatToDo },
  { mayUseApt = isDebianAsRoot, run = install } = {},
) {
  try {
    const found = find()
    if (found) return { path: found }
    console.log(`No ${name} found; installing it …`)
    /** @type {[file: string, args: string[]][]} */
    const installers = []
    if (mayUseApt())
      installers.push(['sh', ['-c', `apt-get update && apt-get install -y ${debianPackages.join(' ')}`]])
    if (download) installers.push(download())
    for (const [file, args] of installers) {
      const installed = (await run(file, args)) === 0 ? find() : undefined
      if (installed) return { path: installed }
    }
    return { problem: `No ${name} was found, and none could be installed. ${whatToDo}` }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : whatToDo }
  }
}

/**
 * @param {string} file
 * @param {string[]} args
 */
function install(file, args) {
  return handOver(file, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** Only Debian itself: Ubuntu's `chromium` is a stub that wants snap. */
function isDebianAsRoot() {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
