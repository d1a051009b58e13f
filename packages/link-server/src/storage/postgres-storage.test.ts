import { once } from 'node:events'
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'
import { type Kysely, sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { testDb } from '../testing/test-database'
import { createDatabase, type Database } from './database'
import { storageProblem } from './database-errors'
import { migrate, pendingMigrations } from './migrate'
import { type PostgresStorageOptions, postgresStorage } from './postgres-storage'
import type { MeshLinkTables } from './tables'

const { DATABASE_URL } = process.env

test('checks nothing before it is opened, and then names each wrong option', async () => {
  const connectionString = 'mysql://user:FAKE-SECRET@host/db'
  const wrong = {
    maxConnections: 0,
    connectTimeoutMs: -1,
    statementTimeoutMs: 0.5,
    lockTimeoutMs: Number.NaN,
  }
  const storage = postgresStorage({ connectionString, ...wrong })
  const error = await createDatabase(storage)
    .open()
    .catch((thrown) => thrown)
  expect(error.name).toBe('MeshLinkConfigError')
  expect(error.issues).toEqual([
    ...['connectTimeoutMs', 'statementTimeoutMs', 'lockTimeoutMs'].map(
      (name) => `${name} must be a whole number of milliseconds, or 0 for no timeout.`,
    ),
    'connectionString must start with postgres:// or postgresql://.',
    'maxConnections must be a whole number above 0.',
  ])
  expect(postgresStorage(undefined as unknown as PostgresStorageOptions).issues()).toHaveLength(1)
})

test('shows no part of the connection string in an error', async () => {
  for (const connectionString of [
    'postgres://user:FAKE-SECRET@127.0.0.1:9/none',
    'postgres://user:FAKE-SECRET/%%@host:port:port/none',
    'postgres://user:FAKE-SECRET@no-such-host.invalid/none',
  ]) {
    const error = await createDatabase(postgresStorage({ connectionString }))
      .open()
      .catch((thrown) => thrown)
    expect(error.name).toMatch(/^MeshLink(Problem|ConfigError)$/)
    for (let it = error; it; it = it.cause)
      expect(JSON.stringify([it, it.message, it.stack])).not.toContain('FAKE')
  }
})

// These tests make a real server fail.
if (DATABASE_URL) {
  const opened: Database[] = []
  const proxies: (Server & { sockets: Set<Socket> })[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((it) => it.close(2_000)))
    for (const proxy of proxies.splice(0)) {
      for (const socket of proxy.sockets) socket.destroy()
      proxy.close()
    }
  })

  let count = 0
  /** Opens a pool of its own: another application name makes another connection string. */
  async function open(options: Partial<PostgresStorageOptions> = {}): Promise<Kysely<MeshLinkTables>> {
    const url = new URL(DATABASE_URL as string)
    url.searchParams.set('application_name', `test ${++count}`)
    const database = createDatabase(postgresStorage({ connectionString: url.href, ...options }))
    opened.push(database)
    return database.open()
  }

  /** A TCP proxy between the pool and the server. */
  async function proxyTo() {
    const url = new URL(DATABASE_URL as string)
    const { port, hostname } = url
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      const up = connectTo(Number(port || 5432), hostname)
      for (const [one, other] of [
        [socket, up],
        [up, socket],
      ] as const) {
        sockets.add(one)
        one.on('error', () => {}).on('close', () => other.destroy())
      }
      socket.pipe(up).pipe(socket)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    proxies.push(Object.assign(server, { sockets }))
    url.hostname = '127.0.0.1'
    url.port = String((server.address() as { port: number }).port)
    return { connectionString: url.href, sockets }
  }

  const fault = async (work: Promise<unknown>) =>
    storageProblem(
      await work.then(
        () => 'no error',
        (error) => error,
      ),
    )
  const isUnavailable = { code: 'storage_unavailable', status: 503 }
  const pidOf = async (db: Kysely<MeshLinkTables>) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid

  describe('on a PostgreSQL that fails', () => {
    test('a connection that is terminated in use fails only its own query', async () => {
      const [db, other] = [await open({ maxConnections: 1 }), await open()]
      for (const idle of [true, false]) {
        const pid = await pidOf(db)
        const end = () => sql`select pg_terminate_backend(${pid})`.execute(other)
        const transaction = db.transaction().execute(async (trx) => {
          await end()
          await sql`select pg_sleep(${idle ? 0 : 0.01})`.execute(trx)
        })
        expect(await fault(transaction)).toMatchObject(isUnavailable)
        expect(await pidOf(db)).not.toBe(pid)
      }
      // The same while the connection is idle.
      await sql`select pg_terminate_backend(${await pidOf(db)})`.execute(other)
      await expect.poll(() => pidOf(db).catch(() => undefined)).toBeDefined()
    })

    test('a network that is cut fails only the running queries', async () => {
      const proxy = await proxyTo()
      const db = await open({ ...proxy, maxConnections: 3 })
      const sleeps = [1, 2, 3].map(() => fault(sql`select pg_sleep(10)`.execute(db)))
      await expect.poll(() => proxy.sockets.size).toBeGreaterThanOrEqual(6)
      for (const socket of proxy.sockets) socket.destroy()
      for (const found of await Promise.all(sleeps)) expect(found).toMatchObject(isUnavailable)
      expect(await pidOf(db)).toBeTypeOf('number')
    })

    test('gives up on a server that hangs, and drops the connection', {
      timeout: 15_000,
    }, async () => {
      const proxy = await proxyTo()
      const db = await open({ ...proxy, maxConnections: 1, statementTimeoutMs: 200, connectTimeoutMs: 1_000 })
      await pidOf(db)
      for (const socket of proxy.sockets) socket.pause()
      expect(await fault(db.transaction().execute((trx) => pidOf(trx)))).toMatchObject(isUnavailable)
      for (const socket of proxy.sockets) socket.resume()
      await expect.poll(() => pidOf(db).catch(() => undefined)).toBeTypeOf('number')
    })

    test('waiting for a lock, a long statement and an idle transaction end at their timeouts', async () => {
      const [holder, db] = [await open(), await open({ lockTimeoutMs: 50, idleInTransactionTimeoutMs: 50 })]
      await holder.transaction().execute(async (trx) => {
        await sql`lock table mesh_link_jobs in access exclusive mode`.execute(trx)
        const waiting = db.selectFrom('mesh_link_jobs').selectAll().execute()
        expect(await fault(waiting)).toMatchObject({ ...isUnavailable, headers: { 'Retry-After': '1' } })
      })
      const short = await open({ statementTimeoutMs: 50 })
      expect(await fault(sql`select pg_sleep(5)`.execute(short))).toMatchObject(isUnavailable)

      const idle = db.transaction().execute(async (trx) => {
        const pid = await pidOf(trx)
        const alive = () => sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(holder)
        await expect.poll(async () => (await alive()).rows).toEqual([])
        await pidOf(trx)
      })
      expect(await fault(idle)).toMatchObject(isUnavailable)
      expect(await pidOf(db)).toBeTypeOf('number')
    })

    test('an exhausted pool fails at the connect timeout', async () => {
      const db = await open({ maxConnections: 1, connectTimeoutMs: 1000 })
      await db.transaction().execute(async (trx) => {
        await pidOf(trx)
        expect(await fault(pidOf(db))).toMatchObject({
          ...isUnavailable,
          message: 'All connections to the database are in use. Try again in a moment.',
        })
      })
      expect(await pidOf(db)).toBeTypeOf('number')
    })
  })

  test('explains a refusal of the server to the operator', async () => {
    const url = new URL(DATABASE_URL)
    url.pathname = '/no-such-database'
    const database = createDatabase(postgresStorage({ connectionString: url.href }))
    await expect(database.open()).rejects.toThrow(
      'The database that the connection string names does not exist (3D000).',
    )
  })

  describe('migrations', () => {
    /** A new schema serves as an empty database. */
    async function emptySchema() {
      const db = await open()
      const schema = `mesh_link_test_${process.pid}_${++count}`
      await sql`create schema ${sql.id(schema)}`.execute(db)
      const drop = () => sql`drop schema ${sql.id(schema)} cascade`.execute(db)
      return { db, drop, options: (name: string) => `-c search_path=${schema} -c application_name=${name}` }
    }

    function replica(options: string, limits: Partial<PostgresStorageOptions> = {}) {
      const url = new URL(DATABASE_URL as string)
      url.searchParams.set('options', options)
      const database = createDatabase(postgresStorage({ connectionString: url.href, ...limits }))
      opened.push(database)
      return database
    }

    test('replicas that start at once on an empty database all start', async () => {
      const { drop, options } = await emptySchema()
      const executed = async (db: Kysely<MeshLinkTables>) =>
        (await sql<{ name: string }>`select name from mesh_link_migrations order by name`.execute(db)).rows
      const replicas = Array.from({ length: 6 }, (_, i) => replica(options(`r${i}`)))
      for (const db of await Promise.all(replicas.map((it) => it.open()))) {
        expect(await pendingMigrations(db)).toEqual([])
        expect(await db.selectFrom('mesh_link_keys').selectAll().execute()).toEqual([])
        expect(await executed(db)).toEqual(await executed(testDb))
      }
      await drop()
    })

    test('a start that waits for the migration lock ends at the lock timeout, and the next start tries again', async () => {
      const { db, drop, options } = await emptySchema()
      const waiting = replica(options('waits'), { lockTimeoutMs: 50 })
      await db.transaction().execute(async (trx) => {
        // As if another replica were migrating.
        await sql`select pg_advisory_xact_lock(${sql.lit(7_163_527_148_201)})`.execute(trx)
        await expect(waiting.open()).rejects.toMatchObject({ ...isUnavailable, cause: { code: '55P03' } })
      })
      await waiting.open()

      // When no migration is pending, the lock is not needed.
      await db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(7_163_527_148_201)})`.execute(trx)
        await replica(options('later'), { lockTimeoutMs: 50 }).check(5_000)
      })
      await migrate(await waiting.open())
      await drop()
    })
  })
}
