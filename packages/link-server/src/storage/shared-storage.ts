import { Kysely, sql } from 'kysely'
import type { MeshLinkStorage } from './mesh-link-storage'
import { migrate, pendingMigrations } from './migrate'
import type { MeshLinkTables } from './tables'
import { createTransferChanges, type TransferChanges } from './transfer-changes'

type Db = Kysely<MeshLinkTables>

/** A storage that is open in this process. */
interface Entry {
  opening: Promise<Db>
  changes: TransferChanges
  users: number
  /** Runs once for all users of the storage. */
  migrating?: Promise<void>
  closing?: Promise<void>
}

/** A database that the caller may use until `release()`. */
export interface AcquiredStorage {
  db: Db
  changes: TransferChanges
  /** Stops using the storage. The last user closes the database; resolves when it is closed. */
  release(): Promise<void>
}

/** Kept on `globalThis`, because a dev server loads this module again after each edit. */
const REGISTRY = Symbol.for('mesh-link-server/storage')

function entries(): Map<string, Entry> {
  const holder = globalThis as { [REGISTRY]?: Map<string, Entry> }
  holder[REGISTRY] ??= new Map()
  return holder[REGISTRY]
}

/**
 * Opens a storage, or shares the open database with the same key. After a failure, the next call tries again.
 *
 * @param options.migrate `false` runs no migrations
 * @throws what the driver or a migration threw
 */
export async function acquireStorage(
  storage: MeshLinkStorage,
  options: { migrate: boolean },
): Promise<AcquiredStorage> {
  const { key } = storage
  const shared = entries()
  // Only one PGlite at a time may have a folder open.
  while (shared.get(key)?.closing) await shared.get(key)?.closing
  let entry = shared.get(key)
  if (!entry) {
    entry = { opening: connect(storage), changes: createTransferChanges(storage), users: 0 }
    shared.set(key, entry)
  }
  const mine = entry
  const forget = () => {
    if (shared.get(key) === mine) shared.delete(key)
  }
  mine.users++

  let isReleased = false
  async function release(): Promise<void> {
    if (isReleased) return mine.closing
    isReleased = true
    mine.users--
    if (mine.users > 0) return
    mine.closing = (async () => {
      await mine.changes.close()
      const db = await mine.opening.catch(() => undefined)
      await db?.destroy().catch(() => {})
    })().finally(forget)
    // A new pool may open while the old one is closing.
    if (storage.name === 'PostgreSQL') forget()
    await mine.closing
  }

  try {
    const db = await mine.opening.catch((error) => {
      forget()
      throw error
    })
    if (options.migrate) {
      mine.migrating ??= migrateIfNeeded(storage, db)
      await mine.migrating.catch((error) => {
        mine.migrating = undefined
        throw error
      })
    }
    return { db, changes: mine.changes, release }
  } catch (error) {
    await release()
    throw error
  }
}

async function connect(storage: MeshLinkStorage): Promise<Db> {
  const db = new Kysely<MeshLinkTables>({ dialect: await storage.createDialect() })
  try {
    // The first query opens the database.
    await sql`select 1`.execute(db)
    return db
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
}

/** Checks first, because the check takes no lock. */
async function migrateIfNeeded(storage: MeshLinkStorage, db: Db): Promise<void> {
  if ((await pendingMigrations(db)).length === 0) return
  if (!storage.createMigrationDialect) return migrate(db)
  const migrationDb = new Kysely<MeshLinkTables>({ dialect: await storage.createMigrationDialect() })
  try {
    await migrate(migrationDb)
  } finally {
    await migrationDb.destroy().catch(() => {})
  }
}
