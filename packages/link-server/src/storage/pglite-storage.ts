import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { configError } from '../problems/mesh-link-config-error'
import { type FolderLock, lockFolder } from './folder-lock'
import { assertOptions, driverProblem, type MeshLinkStorage } from './mesh-link-storage'

/** Options of `pgliteStorage`. */
export interface PgliteStorageOptions {
  /**
   * Folder that keeps the data; created if missing. One process at a time. Default: in memory, lost when the process
   * ends.
   */
  dataDir?: string
}

/**
 * Stores data in an embedded PostgreSQL (PGlite), for development and demos. It starts in about three seconds, a folder
 * longer on a busy machine, and takes about 800 MB. Needs the package `@electric-sql/pglite`. Handlers in one process that name the same folder share one
 * PGlite.
 */
export function pgliteStorage({ dataDir }: PgliteStorageOptions = {}): MeshLinkStorage {
  const folder = typeof dataDir === 'string' ? resolve(dataDir) : undefined

  const issues = () =>
    dataDir === undefined ||
    (typeof dataDir === 'string' && dataDir.trim() !== '' && !dataDir.includes('://'))
      ? []
      : ['dataDir must be the path of a folder. Leave it out to keep the data in memory.']

  return {
    name: 'PGlite',
    key: folder === undefined ? 'memory' : `folder:${folder}`,
    issues,
    async createDialect() {
      assertOptions(issues())
      const { PGlite } = await loadPglite()
      return new PGliteDialect({
        pglite: () => (folder === undefined ? openMemory(PGlite) : openFolder(PGlite, folder)),
      })
    },
  }
}

/** Returns a `bigint` (type 20) as text, as `pg` does. PGlite would return a number where it fits. */
const PARSERS = { 20: (value: string) => value }

async function openMemory(driver: typeof PGlite) {
  return closeAfterTransaction(await driver.create({ parsers: PARSERS }))
}

/** Locks and opens a folder, and releases the lock when PGlite closes. */
async function openFolder(driver: typeof PGlite, folder: string) {
  let lock: FolderLock | undefined
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Resolve symbolic links, so that two names of one folder share one lock.
    lock = await lockFolder(await realpath(folder))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw configError(
      `The folder ${folder} cannot be used for the data of Mesh Link (${code}). Give a folder that this process may create and write.`,
      error,
    )
  }
  const hadData = existsSync(join(folder, 'PG_VERSION'))
  try {
    return closeAfterTransaction(await driver.create(folder, { parsers: PARSERS }), lock.release)
  } catch (error) {
    await lock.release()
    if (!hadData || !isDamage(error)) throw error
    throw configError(
      `The database in ${folder} is damaged and cannot be opened. Stop the processes that use it and restore a copy of the folder, or delete the folder to start without its data. More: docs/server.md#backups of mesh-link-server.`,
      error,
    )
  }
}

/** PGlite closes even during a transaction. This wrapper waits for the transaction first. */
function closeAfterTransaction(pglite: PGlite, closed = async () => {}) {
  return {
    query: pglite.query.bind(pglite),
    transaction: pglite.transaction.bind(pglite),
    waitReady: pglite.waitReady,
    get ready() {
      return pglite.ready
    },
    get closed() {
      return pglite.closed
    },
    async close() {
      await pglite.transaction(async () => {}).catch(() => {})
      // Release the folder even when closing fails.
      await pglite.close().finally(closed)
    },
  }
}

/** PGlite has no error code for damaged data: its PostgreSQL aborts at once or never becomes ready. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && /^Aborted\(|unreachable|failed to initialize|exit\(/i.test(error.message)
}

async function loadPglite() {
  // In a `try`, so that a bundler ignores a driver that is not installed.
  try {
    return await import('@electric-sql/pglite')
  } catch (cause) {
    throw driverProblem('@electric-sql/pglite', cause)
  }
}
