import { Kysely, sql } from 'kysely'
import type { MeshLinkStorage } from './mesh-link-storage'
import { migrate, pendingMigrations } from './migrate'
import type { MeshLinkTables } from './tables'

type Db = Kysely<MeshLinkTables>

/** A storage that is open in this process. */
interface Entry {
  opening: Promise<Db>
  users: number
  /** Runs once for all who share the storage. */
  migrating?: Promise<void>
  closing?: Promise<void>
}

export interface StorageLease {
  db: Db
  /** The last one closes the database. Resolves once it is closed. */
  release(): Promise<void>
}

/** On `globalThis`, not in this module: a dev server evaluates the module anew at each edit. */
const REGISTRY = Symbol.for('mesh-link-server/storage')

function entries(): Map<string, Entry> {
  const holder = globalThis as { [REGISTRY]?: Map<string, Entry> }
  holder[REGISTRY] ??= new Map()
  return holder[REGISTRY]
}

/**
 * Opens a storage, or shares the one that is open. A start that failed is forgotten, so that the next one tries again.
 *
 * @param options.migrate `false` leaves the schema as it is
 * @throws what the driver or a migration threw
 */
export async function leaseStorage(
  storage: MeshLinkStorage,
  options: { migrate: boolean },
): Promise<StorageLease> {
  const { key } = storage
  const shared = entries()
  // One PGlite at a time has a folder open.
  while (shared.get(key)?.closing) await shared.get(key)?.closing
  let entry = shared.get(key)
  if (!entry) {
    entry = { opening: connect(storage), users: 0 }
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
      const db = await mine.opening.catch(() => undefined)
      await db?.destroy().catch(() => {})
    })().finally(forget)
    // A new pool beside one that is ending is fine.
    if (storage.name === 'PostgreSQL') forget()
    await mine.closing
  }

  try {
    const db = await mine.opening.catch((error) => {
      forget()
      throw error
    })
    if (options.migrate) {
      mine.migrating ??= bringUpToDate(storage, db)
      await mine.migrating.catch((error) => {
        mine.migrating = undefined
        throw error
      })
    }
    return { db, release }
  } catch (error) {
    await release()
    throw error
  }
}

async function connect(storage: MeshLinkStorage): Promise<Db> {
  const db = new Kysely<MeshLinkTables>({ dialect: await storage.createDialect() })
  try {
    // The database opens with its first query.
    await sql`select 1`.execute(db)
    return db
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
}

/** Finds out first, since nothing is locked by looking. */
async function bringUpToDate(storage: MeshLinkStorage, db: Db): Promise<void> {
  if ((await pendingMigrations(db)).length === 0) return
  if (!storage.createMigrationDialect) return migrate(db)
  const patient = new Kysely<MeshLinkTables>({ dialect: await storage.createMigrationDialect() })
  try {
    await migrate(patient)
  } finally {
    await patient.destroy().catch(() => {})
  }
}
