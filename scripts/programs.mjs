import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { findChromium } from './chromium-launch-options.mjs'
import { runCommand } from './run-command.mjs'

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {() => string | undefined} find the path of the program, or of the folder it is in
 * @property {string[]} debianPackages
 * @property {string[]} [download] a command that downloads the program if Debian's packages did not install it
 * @property {string} whatToDo if the program is missing, in one sentence
 */

/** The programs that tests need besides Node and packages: Chromium for `npm test`, the others for the matrix. */
export const PROGRAMS = /** @satisfies {Record<string, Program>} */ ({
  chromium: {
    name: 'Chromium or Chrome',
    find: findChromium,
    debianPackages: ['chromium-headless-shell'],
    download: ['playwright', 'install', 'chromium'],
    whatToDo: 'Install one, or set CHROME_PATH to its executable.',
  },
  firefox: {
    name: 'Firefox',
    find: () => process.env.FIREFOX_PATH || findOnPath('firefox-esr', 'firefox'),
    debianPackages: ['firefox-esr'],
    whatToDo: 'Install one (on Debian, apt-get install firefox-esr), or set FIREFOX_PATH to its executable.',
  },
  webkit: {
    name: 'WebKit',
    find: () => findOnPath('xvfb-run') && findOnPath('WebKitWebDriver'),
    debianPackages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    whatToDo: 'Install it: on Debian, apt-get install webkit2gtk-driver xvfb xauth.',
  },
  postgresql: {
    name: 'PostgreSQL 13 or later',
    find: findPostgres,
    debianPackages: ['postgresql'],
    whatToDo:
      'Install its server (on Debian and Ubuntu, apt-get install postgresql; with Homebrew, brew install postgresql), or put the folder with initdb and postgres on the PATH.',
  },
})

/**
 * Finds a program, or installs it: as root on Debian from Debian's packages, otherwise by its download.
 *
 * @param {Program} program
 * @param {object} [host] this machine, unless a test describes another
 * @param {() => boolean} [host.mayUseApt]
 * @param {(command: string[]) => Promise<number>} [host.run] resolves with the exit code
 * @returns {Promise<{ path: string, problem?: undefined } | { path?: undefined, problem: string }>} the path, or one line
 *   that says what to do
 */
export async function ensureProgram(
  { name, find, debianPackages, download, whatToDo },
  { mayUseApt = isDebianAsRoot, run = install } = {},
) {
  try {
    const found = find()
    if (found) return { path: found }
    console.log(`No ${name} found; installing it …`)
    const apt = ['sh', '-c', `apt-get update && apt-get install -y ${debianPackages.join(' ')}`]
    for (const command of [...(mayUseApt() ? [apt] : []), ...(download ? [download] : [])]) {
      const installed = (await run(command)) === 0 ? find() : undefined
      if (installed) return { path: installed }
    }
    return { problem: `No ${name} was found, and none could be installed. ${whatToDo}` }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : whatToDo }
  }
}

/** @param {string[]} command */
function install(command) {
  return runCommand(command, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** Only Debian itself: Ubuntu's `chromium` is a stub that needs snap. */
function isDebianAsRoot() {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/**
 * @param {...string} names the preferred first
 * @returns {string | undefined} the absolute path of the first program that is on the PATH
 */
function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

/** Where Debian, Red Hat and Homebrew (on either processor, and on Linux) put a server of version N. */
const POSTGRES_FOLDERS = [
  '/usr/lib/postgresql/N/bin',
  '/usr/pgsql-N/bin',
  '/opt/homebrew/opt/postgresql@N/bin',
  '/usr/local/opt/postgresql@N/bin',
  '/home/linuxbrew/.linuxbrew/opt/postgresql@N/bin',
]
const OLDEST_POSTGRES = 13
const NEWEST_POSTGRES = 24

/**
 * Finds an installed PostgreSQL server: on the PATH, then where systems put it, the newest first.
 *
 * @param {object} [host] this machine, unless a test describes another
 * @param {string} [host.path] the PATH
 * @param {(path: string) => boolean} [host.exists]
 * @param {(path: string) => string} [host.resolve] gives the target of a link: its folder has the other programs
 * @param {(postgres: string) => number} [host.majorOf] gives the version of a `postgres`
 * @returns {string | undefined} the folder with `initdb` and `postgres`
 */
export function findPostgres({
  path = process.env.PATH ?? '',
  exists = existsSync,
  resolve = realpathSync,
  majorOf = majorVersion,
} = {}) {
  if (process.platform === 'win32') return undefined // starting and stopping it needs POSIX users and signals
  const onPath = path.split(delimiter).flatMap((folder) => {
    const postgres = join(folder, 'postgres')
    return folder && exists(postgres) ? [folder, dirname(resolve(postgres))] : []
  })
  const versions = Array.from(
    { length: NEWEST_POSTGRES - OLDEST_POSTGRES + 1 },
    (_, i) => NEWEST_POSTGRES - i,
  )
  const usual = versions.flatMap((version) => POSTGRES_FOLDERS.map((it) => it.replace('N', String(version))))
  return [...onPath, ...usual].find(
    (folder) =>
      exists(join(folder, 'initdb')) &&
      exists(join(folder, 'postgres')) &&
      majorOf(join(folder, 'postgres')) >= OLDEST_POSTGRES,
  )
}

/** @param {string} postgres */
function majorVersion(postgres) {
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' })
  return Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0) // e.g. `postgres (PostgreSQL) 15.18`
}
