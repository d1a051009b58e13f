import { type Kysely, sql } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { LATE, within } from '../within'
import { problem, refusedByServer, storageProblem } from './faults'
import type { MeshLinkStorage } from './mesh-link-storage'
import { leaseStorage, type StorageLease } from './shared-storage'
import type { MeshLinkTables } from './tables'

/** One handler's hold on a storage: opened when it is needed, shared with all who name the same one. */
export interface Database {
  /**
   * Opens the database and brings its schema up to date, if nobody has. A start that failed is tried again by the next
   * call.
   *
   * @throws `MeshLinkConfigError` when an option, the driver, the folder or the server's settings have to be set right
   * @throws `MeshLinkProblem` `storage_unavailable` when the database cannot be reached, or after `close()`
   */
  open(): Promise<Kysely<MeshLinkTables>>
  /** The open database. @throws when it is not open */
  readonly db: Kysely<MeshLinkTables>
  readonly isOpen: boolean
  /**
   * Opens the database if need be, and asks it whether it is there.
   *
   * @param limitMs milliseconds that this takes at most
   * @throws as `open`; `storage_unavailable` when the time is up
   */
  check(limitMs: number): Promise<void>
  /**
   * Lets go of the storage; the last one closes it.
   *
   * @param limitMs milliseconds that this takes at most; what hangs goes on to end by its own limits
   */
  close(limitMs: number): Promise<void>
}

/**
 * Opens nothing yet.
 *
 * @param options.migrate `false` leaves the schema as it is
 */
export function createDatabase(storage: MeshLinkStorage, { migrate = true } = {}): Database {
  let opening: Promise<StorageLease> | undefined
  let lease: StorageLease | undefined
  let checking: Promise<void> | undefined
  let isClosed = false

  async function start(): Promise<StorageLease> {
    try {
      const started = await leaseStorage(storage, { migrate })
      // Closed meanwhile: `close` lets go of it.
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

  async function ask(): Promise<void> {
    const db = await open()
    try {
      await sql`select 1`.execute(db)
    } catch (error) {
      throw storageProblem(error) ?? error
    }
  }

  return {
    open,
    get db() {
      if (!lease) throw new Error('The database is not open.')
      return lease.db
    },
    get isOpen() {
      return lease !== undefined
    },
    async check(limitMs) {
      // One question at a time: a probe that comes each second must not fill the pool of a database that hangs.
      checking ??= ask().finally(() => {
        checking = undefined
      })
      if ((await within(limitMs, checking)) === LATE) {
        throw problem('The database of this backend does not answer in time.', 5)
      }
    },
    async close(limitMs) {
      isClosed = true
      lease = undefined
      const letGo = opening?.then(({ release }) => release()).catch(() => {})
      if (letGo) await within(limitMs, letGo)
    },
  }
}

/** Whoever starts the backend gets the cure, whoever sends a request a plain word; what led to it is the `cause`. */
function startProblem(error: unknown): Error {
  if (error instanceof MeshLinkConfigError) return error
  return (
    refusedByServer(error) ??
    storageProblem(error) ??
    problem('The database of this backend could not be opened. Try again in a moment.', 5, error)
  )
}
