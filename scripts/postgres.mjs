import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.mjs'
import { ensureProgram, PROGRAMS } from './programs.mjs'

/**
 * @typedef {object} Postgres a server that is deleted with all its data by `stop()`, or when this process ends
 * @property {string} url connection string of its superuser
 * @property {string} version e.g. `15.18`
 * @property {(how?: { asCrash?: boolean }) => Promise<void>} restart `asCrash`: its processes end without finishing anything
 * @property {(atMost?: number) => Promise<number>} terminateBackends ends connections, picked at random, all by default;
 *   resolves with how many
 * @property {() => Promise<void>} stop
 */

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
/** Faster, but committed data is lost in a crash. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
/** PostgreSQL refuses to run as root. This user has the same number on every Linux. */
const NOBODY = { uid: 65_534, gid: 65_534 }
const READY = 'ready to accept connections'
const START_MS = 60_000
const END_MS = 10_000
const LOOK_MS = 20
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts an empty PostgreSQL on a free port of this machine, and installs it first where that is possible.
 *
 * @param {{ isDurable?: boolean }} [options] whether committed data must survive a crash; default false
 * @returns {Promise<Postgres>}
 * @throws {Error} when no PostgreSQL can be started; the message says what to install
 */
export async function startPostgres({ isDurable = false } = {}) {
  const { path: programs, problem } = await ensureProgram(PROGRAMS.postgresql)
  if (problem !== undefined) throw new Error(problem)

  const user = process.getuid?.() === 0 ? NOBODY : undefined
  const folder = mkdtempSync(join(tmpdir(), 'mesh-link-postgres-'))
  const data = join(folder, 'data')
  const password = randomBytes(16).toString('hex')
  const port = await freePort()
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
  const run = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...user }
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server

  process.once('exit', clean)
  for (const signal of SIGNALS) process.on(signal, endBySignal)
  initialise()
  await start()

  return {
    url,
    version: String(await query(`select split_part(current_setting('server_version'), ' ', 1) as answer`)),
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
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
    const args = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync']
    // Other users of this machine reach the port too.
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`)
    const initdb = join(programs ?? '', 'initdb')
    const { status, stderr, error } = spawnSync(initdb, args, { ...run, encoding: 'utf8' })
    if (status !== 0) throw new Error(`PostgreSQL's initdb failed: ${error?.message ?? stderr.trim()}`)
  }

  async function start() {
    const settings = [...SETTINGS, ...(isDurable ? [] : NOT_DURABLE)].flatMap((setting) => ['-c', setting])
    const args = ['-D', data, '-p', String(port), ...settings]
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
    child.stderr.removeAllListeners('data').resume() // the server logs an error for each client that is cut off
  }

  /** @param {NodeJS.Signals} signal `SIGINT`: its "fast" shutdown; `SIGQUIT`: the "immediate" one */
  async function end(signal) {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  /** @param {string} text a query with one row that has an `answer` */
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

  /** Synchronous, because this process may be about to end. */
  function clean() {
    server?.kill('SIGQUIT')
    // The server deletes its lock file last; until then it writes into the folder.
    for (let waited = 0; existsSync(join(data, 'postmaster.pid')) && waited < END_MS; waited += LOOK_MS)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** @param {NodeJS.Signals} signal */
function endBySignal(signal) {
  // Another listener of this signal may clean up and end the process; if there is none, the process ends here. This
  // listener stays: without it a second signal would end the process in the middle of a clean-up.
  if (process.listeners(signal).every((listener) => listener === endBySignal)) process.exit(1)
}
