import { type Kysely, sql } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { TIMED_OUT, withTimeout } from '../with-timeout'
import { serverRefusal, storageProblem, storageUnavailable } from './database-errors'
import type { MeshLinkStorage } from './mesh-link-storage'
import { type AcquiredStorage, acquireStorage } from './shared-storage'
import type { MeshLinkTables } from './tables'
import type { TransferChanges } from './transfer-changes'

/** One handler's use of a storage. It is opened when needed, and shared with handlers that use the same storage key. */
export interface Database {
  /**
   * Opens the database and runs pending migrations, unless that was done before. After a failure, the next call tries
   * again.
   *
   * @throws `MeshLinkConfigError` when an option, the driver, the folder or the server's settings must be corrected
   * @throws `MeshLinkProblem` `storage_unavailable` when the database cannot be reached, or after `close()`
   */
  open(): Promise<Kysely<MeshLinkTables>>
  /** The open database. @throws when it is not open */
  readonly db: Kysely<MeshLinkTables>
  /** Whose transfers change. @throws when the database is not open */
  readonly changes: TransferChanges
  readonly isOpen: boolean
  /**
   * Opens the database if needed, and checks that it answers a query.
   *
   * @param limitMs timeout in milliseconds
   * @throws as `open`; `storage_unavailable` at the timeout
   */
  check(limitMs: number): Promise<void>
  /**
   * Stops using the storage. The last handler that does so closes the database.
   *
   * @param limitMs timeout in milliseconds. A query that hangs goes on in the background until its own timeout
   */
  close(limitMs: number): Promise<void>
}

/**
 * Describes the use of a storage. Nothing is opened yet.
 *
 * @param options.migrate `false` runs no migrations
 */
export function createDatabase(storage: MeshLinkStorage, { migrate = true } = {}): Database {
  let opening: Promise<AcquiredStorage> | undefined
  let lease: AcquiredStorage | undefined
  let checking: Promise<void> | undefined
  let isClosed = false

  async function start(): Promise<AcquiredStorage> {
    try {
      const started = await acquireStorage(storage, { migrate })
      // If the database was closed in the meantime, `close` releases it.
      if (!isClosed) lease = started
      return started
    } catch (error) {
      opening = undefined
      throw startProblem(error)
    }
  }

  async function open(): Promise<Kysely<MeshLinkTables>> {
    if (lease) return lease.db
    if (isClosed) throw new MeshLinkProblem('storage_unavailable', 'This backend is shutting down.')
    opening ??= start()
    return (await opening).db
  }

  async function ping(): Promise<void> {
    const db = await open()
    try {
      await sql`select 1`.execute(db)
    } catch (error) {
      throw storageProblem(error) ?? error
    }
  }

  const requireOpen = () => {
    if (!lease) throw new Error('The database is not open.')
    return lease
  }

  return {
    open,
    get db() {
      return requireOpen().db
    },
    get changes() {
      return requireOpen().changes
    },
    get isOpen() {
      return lease !== undefined
    },
    async check(limitMs) {
      // One check at a time: a probe each second must not use up the connections of a database that hangs.
      checking ??= ping().finally(() => {
        checking = undefined
      })
      if ((await withTimeout(limitMs, checking)) === TIMED_OUT) {
        throw storageUnavailable('The database of this backend does not answer in time.', 5)
      }
    },
    async close(limitMs) {
      isClosed = true
      lease = undefined
      const released = opening?.then(({ release }) => release()).catch(() => {})
      if (released) await withTimeout(limitMs, released)
    },
  }
}

/**
 * The operator is told how to fix the set-up, a caller only that the database is unavailable. `cause` has the original
 * error.
 */
function startProblem(error: unknown): Error {
  if (error instanceof MeshLinkConfigError) return error
  return (
    serverRefusal(error) ??
    storageProblem(error) ??
    storageUnavailable('The database of this backend could not be opened. Try again in a moment.', 5, error)
  )
}
