import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensureProgram } from './ensure-program.mjs'
import { freePort } from './free-port.mjs'
import { PROGRAMS } from './programs.mjs'

/**
 * @typedef {object} Postgres a server of one's own, gone with everything in it at `stop()` or when this process ends
 * @property {string} url connection string of its superuser
 * @property {string} version e.g. `15.18`
 * @property {(how?: { asCrash?: boolean }) => Promise<void>} restart `asCrash`: its processes are cut off where they are
 * @property {(atMost?: number) => Promise<number>} terminateBackends ends connections, picked at random; all by default.
 *   Resolves with how many
 * @property {() => Promise<void>} stop
 */

/** Faster, and what is written is lost with the machine: for tests that ask nothing of a crash. */
const CARELESS = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
const SETTINGS = [
  '-c',
  'listen_addresses=127.0.0.1',
  '-c',
  'unix_socket_directories=',
  '-c',
  'max_connections=200',
]
const READY = 'ready to accept connections'
const START_MS = 60_000
const END_MS = 10_000
const LOOK_MS = 20
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts an empty PostgreSQL on a free port of this machine, installed first where that can be done.
 *
 * @param {{ isDurable?: boolean }} [options] whether what is committed has to outlive a crash; default false
 * @returns {Promise<Postgres>}
 * @throws {Error} when there is none to start, with what to install
 */
export async function startPostgres({ isDurable = false } = {}) {
  const { path: programs, problem } = await ensureProgram(PROGRAMS.postgresql)
  if (problem !== undefined) throw new Error(problem)

  const user = unprivilegedUser()
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-postgres-'))
  process.once('exit', clean)
  for (const signal of SIGNALS) process.on(signal, endBySignal)
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const password = randomBytes(16).toString('hex')
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server
  const run = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...user }
  initialise()

  const port = await freePort()
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
  await start()
  const version = await query(`select split_part(current_setting('server_version'), ' ', 1) as answer`)

  return {
    url,
    version: String(version),
    async restart({ asCrash = false } = {}) {
      await end(asCrash ? 'SIGQUIT' : 'SIGINT')
      await start()
    },
    async terminateBackends(atMost = 1_000) {
      const ended = await query(`select count(pg_terminate_backend(pid)) as answer from (
        select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
        order by random() limit ${Number(atMost)}) victims`)
      return Number(ended)
    },
    async stop() {
      await end('SIGINT')
      clean()
      process.off('exit', clean)
      for (const signal of SIGNALS) process.off(signal, endBySignal)
    },
  }

  function initialise() {
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (user) chownSync(passwordFile, user.uid, user.gid)
    const args = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync']
    // Others on this machine reach the port, too.
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`)
    const { status, stderr, error } = spawnSync(join(programs ?? '', 'initdb'), args, {
      ...run,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`PostgreSQL's initdb failed: ${error?.message ?? stderr.trim()}`)
  }

  async function start() {
    const args = ['-D', data, '-p', String(port), ...SETTINGS, ...(isDurable ? [] : CARELESS)]
    const child = spawn(join(programs ?? '', 'postgres'), args, {
      ...run,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    server = child
    let log = ''
    await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(new Error(`PostgreSQL did not start: ${why}\n${log.trim()}`))
      const timer = setTimeout(() => fail(`not ready in ${START_MS / 1000} s`), START_MS)
      child.once('error', (error) => fail(error.message))
      child.once('exit', (code) => fail(`exit code ${code}`))
      child.stderr.setEncoding('utf8').on('data', (chunk) => {
        log = (log + chunk).slice(-4_000)
        if (!log.includes(READY)) return
        clearTimeout(timer)
        resolve(undefined)
      })
    })
    child.stderr.removeAllListeners('data').resume() // its complaints about clients that were cut off are wanted by nobody
  }

  /** @param {NodeJS.Signals} signal `SIGINT`: its own "fast" end; `SIGQUIT`: "immediate" */
  async function end(signal) {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  /** @param {string} text that gives one row with an `answer` */
  async function query(text) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const { rows } = await client.query(text)
      return rows[0]?.answer
    } finally {
      await client.end()
    }
  }

  /** Without a promise: this process may be about to end. */
  function clean() {
    server?.kill('SIGQUIT')
    // It takes its lock file away last; until then it writes into the folder.
    for (let waited = 0; existsSync(join(data, 'postmaster.pid')) && waited < END_MS; waited += LOOK_MS)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** Whom it runs as when we are root, which it refuses. Its own user, or the one that owns nothing. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(users) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as. Add one, or run this as another user.',
  )
}

/** @param {NodeJS.Signals} signal */
function endBySignal(signal) {
  // Others may clean up at this signal, too, and end the process themselves; if nobody does, it ends here. The listener
  // stays: a second signal, to the whole group, would else end the process in the middle of that.
  if (process.listeners(signal).every((listener) => listener === endBySignal)) process.exit(1)
}
