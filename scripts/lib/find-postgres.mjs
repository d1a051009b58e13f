import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { posix } from 'node:path'

/** Where Debian, Red Hat and Homebrew (on either processor, and on Linux) put a server that is not on the PATH. */
const USUAL_PLACES = [
  { folder: '/usr/lib/postgresql', names: /^\d+$/ },
  { folder: '/usr', names: /^pgsql-\d+$/ },
  { folder: '/opt/homebrew/opt', names: /^postgresql(@\d+)?$/ },
  { folder: '/usr/local/opt', names: /^postgresql(@\d+)?$/ },
  { folder: '/home/linuxbrew/.linuxbrew/opt', names: /^postgresql(@\d+)?$/ },
]
const NEEDED = ['initdb', 'postgres']
const OLDEST = 13

/**
 * Finds the programs of an installed PostgreSQL server: on the PATH, then where systems put them, the newest first.
 *
 * @param {object} [host] this machine, unless a test describes another
 * @param {NodeJS.ProcessEnv} [host.env]
 * @param {NodeJS.Platform} [host.platform]
 * @param {(path: string) => boolean} [host.exists]
 * @param {(folder: string) => string[]} [host.list] what is in a folder; nothing where there is none
 * @param {(path: string) => string} [host.resolve] a link's target: what belongs together stands there
 * @param {(file: string) => number} [host.majorOf] version of a `postgres`
 * @returns {string | undefined} the folder with `initdb` and `postgres`
 */
export function findPostgres({
  env = process.env,
  platform = process.platform,
  exists = existsSync,
  list = namesIn,
  resolve = realpathSync,
  majorOf = majorVersion,
} = {}) {
  if (platform === 'win32') return undefined // a POSIX user and signals start and stop it
  const onPath = (env.PATH ?? '').split(posix.delimiter).flatMap((folder) => {
    const postgres = posix.join(folder, 'postgres')
    return folder && exists(postgres) ? [folder, posix.dirname(resolve(postgres))] : []
  })
  const usual = USUAL_PLACES.flatMap(({ folder, names }) =>
    list(folder)
      .filter((name) => names.test(name))
      .sort((a, b) => numberIn(b) - numberIn(a))
      .map((name) => posix.join(folder, name, 'bin')),
  )
  return [...onPath, ...usual].find(
    (folder) =>
      NEEDED.every((program) => exists(posix.join(folder, program))) &&
      majorOf(posix.join(folder, 'postgres')) >= OLDEST,
  )
}

/** @param {string} name */
function numberIn(name) {
  return Number(/\d+/.exec(name)?.[0] ?? 0)
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} file */
function majorVersion(file) {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' })
  return Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0) // e.g. `postgres (PostgreSQL) 15.18`
}
