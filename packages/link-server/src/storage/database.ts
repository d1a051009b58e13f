import { Kysely } from 'kysely'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshLinkStorage } from './mesh-link-storage'
import { migrate } from './migrate'
import type { MeshLinkTables } from './tables'

/** The database while it starts, runs and ends. */
export interface Database {
  /** Resolves once it can be used. A start that failed is tried again. @throws `storage_unavailable` */
  open(): Promise<Kysely<MeshLinkTables>>
  /** The open database. @throws when it is not */
  readonly db: Kysely<MeshLinkTables>
  readonly isOpen: boolean
  close(): Promise<void>
}

/** Starts the database at once, so that the first request finds it ready. */
export function createDatabase(storage: MeshLinkStorage): Database {
  let opening: Promise<Kysely<MeshLinkTables>> | undefined
  let opened: Kysely<MeshLinkTables> | undefined
  let isClosed = false

  async function start(): Promise<Kysely<MeshLinkTables>> {
    let db: Kysely<MeshLinkTables> | undefined
    try {
      db = new Kysely<MeshLinkTables>({ dialect: await storage.createDialect() })
      await migrate(db)
      opened = db
      return db
    } catch (cause) {
      opening = undefined
      await db?.destroy().catch(() => {})
      throw new MeshLinkProblem(
        'storage_unavailable',
        'The database of this backend could not be opened. Try again in a moment.',
        { cause },
      )
    }
  }

  function open(): Promise<Kysely<MeshLinkTables>> {
    if (isClosed) {
      return Promise.reject(new MeshLinkProblem('storage_unavailable', 'This backend is shutting down.'))
    }
    opening ??= start()
    return opening
  }

  // Whoever needs the database meets the failure; here it only must not go unhandled.
  open().catch(() => {})

  return {
    open,
    get db() {
      if (!opened) throw new Error('The database is not open yet.')
      return opened
    },
    get isOpen() {
      return opened !== undefined && !isClosed
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await opening?.catch(() => {})
      await opened?.destroy()
    },
  }
}
