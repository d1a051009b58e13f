import type { ConnectionOptions } from 'node:tls'
import { type Dialect, PostgresAdapter, PostgresDialect } from 'kysely'
import type { ClientConfig, Pool, PoolClient, PoolConfig } from 'pg'
import { listenToPostgres } from './listen-to-postgres'
import { assertOptions, driverProblem, type MeshLinkStorage } from './mesh-link-storage'

/**
 * Options of `postgresStorage`. Timeouts are in milliseconds; 0 means no timeout, e.g. behind a PgBouncer that refuses
 * them.
 */
export interface PostgresStorageOptions {
  /** `postgres://user:password@host:5432/database`. Secret. */
  connectionString: string
  /** Most connections at the same time, for all handlers in the process. Default 10. */
  maxConnections?: number
  /** Timeout for getting a connection, new or from the pool. Default 5,000. */
  connectTimeoutMs?: number
  /** Timeout of a statement. Default 15,000. */
  statementTimeoutMs?: number
  /** Timeout of a statement that waits for a lock. Default 5,000. */
  lockTimeoutMs?: number
  /** Timeout of a transaction in which no statement runs. Default 15,000. */
  idleInTransactionTimeoutMs?: number
  /**
   * Where to listen for changes that other processes make, on one connection per process. Default: `connectionString`.
   * Behind a PgBouncer that pools transactions, the address of PostgreSQL itself: PgBouncer passes no messages on. Secret.
   */
  listenConnectionString?: string
  /** Passed to the driver `pg` as `ssl`. Settings in the connection string take precedence. */
  ssl?: boolean | ConnectionOptions
}

/**
 * Added to the statement timeout: the server should end a statement first. This ends the wait for a server that hangs.
 */
const READ_GRACE_MS = 2_000
const IDLE_MS = 30_000
const LISTEN_QUERY_TIMEOUT_MS = 5_000

/**
 * Stores data in a PostgreSQL server, version 13 or later, in tables named `mesh_link_…`. Needs the package `pg`.
 * Handlers in one process that name the same connection string share one pool, with the options of the first handler.
 */
export function postgresStorage(options: PostgresStorageOptions): MeshLinkStorage {
  const {
    connectionString,
    listenConnectionString = connectionString,
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
      .map(([name]) => `${name} must be a whole number of milliseconds, or 0 for no timeout.`)
    for (const [name, text] of Object.entries({ connectionString, listenConnectionString })) {
      const isLeftOut = name !== 'connectionString' && text === connectionString
      if (!isLeftOut && (typeof text !== 'string' || !/^postgres(ql)?:\/\/./.test(text))) {
        found.push(`${name} must start with postgres:// or postgresql://.`)
      }
    }
    if (!Number.isInteger(maxConnections) || maxConnections < 1) {
      found.push('maxConnections must be a whole number above 0.')
    }
    return found
  }

  /** What all connections have. */
  const connectionConfig: ClientConfig = {
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'mesh-link-server',
    ...(ssl !== undefined && { ssl }),
  }

  async function createDialect(limits: PoolConfig): Promise<Dialect> {
    assertOptions(issues())
    const { default: pg } = await loadPg()
    const config: PoolConfig = {
      ...connectionConfig,
      connectionString,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      idleTimeoutMillis: IDLE_MS,
      // Idle connections should not keep a finished script running.
      allowExitOnIdle: true,
      ...limits,
    }
    try {
      // Parses the connection string without connecting.
      new pg.Client(config)
    } catch {
      // No cause: the error contains the connection string and its password.
      assertOptions(['connectionString cannot be parsed. Percent-encode special characters in the password.'])
    }
    return new PoolDialect({ pool: async () => handleConnectionErrors(new pg.Pool(config)) })
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
    listen(channel, handlers) {
      const connect = async () => {
        const { default: pg } = await loadPg()
        return new pg.Client({
          ...connectionConfig,
          connectionString: listenConnectionString,
          query_timeout: LISTEN_QUERY_TIMEOUT_MS,
        })
      }
      return listenToPostgres(connect, channel, handlers)
    },
  }
}

/** Keeps a failing connection from ending the process, and removes it from the pool. */
function handleConnectionErrors(pool: Pool): Pool {
  // An idle connection failed. The pool replaces it.
  pool.on('error', () => {})
  pool.on('connect', (client: PoolClient) => {
    // A connection in use failed: its query or the next one rejects.
    client.on('error', () => {})
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const answer = query(...args)
      if (answer instanceof Promise) {
        answer.catch((error: Error) => {
          // The connection still waits for the answer, so the next query on it would wait too.
          if (error.message === 'Query read timeout')
            (client as unknown as { end(): Promise<void> }).end().catch(() => {})
        })
      }
      return answer
    }) as PoolClient['query']
  })
  return pool
}

/** `migrate` takes the lock itself, because Kysely's lock ignores `lock_timeout` and waits up to an hour. */
class PoolDialect extends PostgresDialect {
  override createAdapter() {
    const adapter = new PostgresAdapter()
    adapter.acquireMigrationLock = async () => {}
    adapter.releaseMigrationLock = async () => {}
    return adapter
  }
}

async function loadPg() {
  // In a `try`, so that a bundler ignores a driver that is not installed.
  try {
    return await import('pg')
  } catch (cause) {
    throw driverProblem('pg', cause)
  }
}
