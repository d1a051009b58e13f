import type { ConnectionOptions } from 'node:tls'
import { type Dialect, PostgresAdapter, PostgresDialect } from 'kysely'
import type { Pool, PoolClient, PoolConfig } from 'pg'
import { assertOptions, driverProblem, type MeshLinkStorage } from './mesh-link-storage'

/** The limits are in milliseconds. 0 is no limit, e.g. behind a PgBouncer that does not take them. */
export interface PostgresStorageOptions {
  /** `postgres://user:password@host:5432/database`. Secret. */
  connectionString: string
  /** Most connections at a time, for all handlers of the process. Default 10. */
  maxConnections?: number
  /** How long to wait for a connection, be it a new one or a free one. Default 5,000. */
  connectTimeoutMs?: number
  /** How long a statement may run. Default 15,000. */
  statementTimeoutMs?: number
  /** How long a statement may wait for a lock. Default 5,000. */
  lockTimeoutMs?: number
  /** How long a transaction may stand idle. Default 15,000. */
  idleInTransactionTimeoutMs?: number
  /** As `ssl` of the driver `pg`. What the connection string says of it wins. */
  ssl?: boolean | ConnectionOptions
}

/** The server ends a statement first; this ends the wait for a server that does not answer any more. */
const READ_GRACE_MS = 2_000
const IDLE_MS = 30_000

/**
 * A PostgreSQL server, version 13 or later. All tables are named `mesh_link_…`. Needs the package `pg`. All handlers of
 * a process that name one connection string share one pool; the options of the first one hold.
 */
export function postgresStorage(options: PostgresStorageOptions): MeshLinkStorage {
  const {
    connectionString,
    maxConnections = 10,
    connectTimeoutMs = 5_000,
    statementTimeoutMs = 15_000,
    lockTimeoutMs = 5_000,
    idleInTransactionTimeoutMs = 15_000,
    ssl,
  } = options ?? {}

  const issues = () => {
    const limits = { connectTimeoutMs, statementTimeoutMs, lockTimeoutMs, idleInTransactionTimeoutMs }
    const found = Object.entries(limits)
      .filter(([, value]) => !Number.isInteger(value) || value < 0)
      .map(([name]) => `${name} has to be a whole number of milliseconds, or 0 for no limit.`)
    if (typeof connectionString !== 'string' || !/^postgres(ql)?:\/\/./.test(connectionString)) {
      found.push('connectionString has to start with postgres:// or postgresql://.')
    }
    if (!Number.isInteger(maxConnections) || maxConnections < 1) {
      found.push('maxConnections has to be a whole number above 0.')
    }
    return found
  }

  async function createDialect(limits: PoolConfig): Promise<Dialect> {
    assertOptions(issues())
    const { default: pg } = await loadPg()
    const config: PoolConfig = {
      connectionString,
      connectionTimeoutMillis: connectTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      idleTimeoutMillis: IDLE_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      // A script that has done its work need not wait for idle connections.
      allowExitOnIdle: true,
      application_name: 'mesh-link-server',
      ...(ssl !== undefined && { ssl }),
      ...limits,
    }
    try {
      // Reads the connection string, and connects to nothing.
      new pg.Client(config)
    } catch {
      // No cause: what throws here holds the connection string, and its password.
      assertOptions([
        'connectionString cannot be read. Special characters of a password have to be percent-encoded.',
      ])
    }
    return new PoolDialect({ pool: async () => guard(new pg.Pool(config)) })
  }

  return {
    name: 'PostgreSQL',
    key: typeof connectionString === 'string' ? connectionString : '',
    issues,
    createDialect: () =>
      createDialect({
        max: maxConnections,
        statement_timeout: statementTimeoutMs,
        ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + READ_GRACE_MS }),
      }),
    createMigrationDialect: () => createDialect({ max: 1 }),
  }
}

/** Keeps a failing connection from ending the process, and out of the pool. */
function guard(pool: Pool): Pool {
  // A connection that dies while idle; the pool has replaced it.
  pool.on('error', () => {})
  pool.on('connect', (client: PoolClient) => {
    // One that dies in use: its query fails, or the next one does.
    client.on('error', () => {})
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const answer = query(...args)
      if (answer instanceof Promise) {
        answer.catch((error: Error) => {
          // It still waits for the answer: the next user would wait behind it.
          if (error.message === 'Query read timeout')
            (client as unknown as { end(): Promise<void> }).end().catch(() => {})
        })
      }
      return answer
    }) as PoolClient['query']
  })
  return pool
}

/** `migrate` takes the lock itself: Kysely's would wait for an hour, whatever `lock_timeout` says. */
class PoolDialect extends PostgresDialect {
  override createAdapter() {
    const adapter = new PostgresAdapter()
    adapter.acquireMigrationLock = async () => {}
    adapter.releaseMigrationLock = async () => {}
    return adapter
  }
}

async function loadPg() {
  // In a `try`, so that a bundler passes over a driver that is not installed.
  try {
    return await import('pg')
  } catch (cause) {
    throw driverProblem('pg', cause)
  }
}
