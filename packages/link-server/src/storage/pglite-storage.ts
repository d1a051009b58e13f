import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { type FolderLock, lockFolder } from './folder-lock'
import { assertOptions, configError, driverProblem, type MeshLinkStorage } from './mesh-link-storage'

export interface PgliteStorageOptions {
  /** A folder that keeps the data, made if it is not there. Default: in memory, gone with the process. One process at a time. */
  dataDir?: string
}

/**
 * An embedded PostgreSQL (PGlite). It starts in about two seconds and takes some 650 MiB: for development and demos.
 * Needs the package `@electric-sql/pglite`. All handlers of a process that name one folder share one PGlite.
 */
export function pgliteStorage({ dataDir }: PgliteStorageOptions = {}): MeshLinkStorage {
  const folder = typeof dataDir === 'string' ? resolve(dataDir) : undefined

  const issues = () =>
    dataDir === undefined ||
    (typeof dataDir === 'string' && dataDir.trim() !== '' && !dataDir.includes('://'))
      ? []
      : ['dataDir has to be the path of a folder; leave it out to keep the data in memory.']

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

/** A `bigint` (type 20) as text, as `pg` gives it; PGlite would make it a number where it fits. */
const PARSERS = { 20: (value: string) => value }

async function openMemory(driver: typeof PGlite) {
  return gentle(await driver.create({ parsers: PARSERS }))
}

/** Opens a folder that no other process has open, and frees it when it is closed. */
async function openFolder(driver: typeof PGlite, folder: string) {
  let lock: FolderLock | undefined
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Two names of one folder (a link) are one lock.
    lock = await lockFolder(await realpath(folder))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw configError(
      `The folder ${folder} cannot be used for the data of Mesh Link (${code}). Give one that this process may make and write.`,
      error,
    )
  }
  const hadData = existsSync(join(folder, 'PG_VERSION'))
  try {
    return gentle(await driver.create(folder, { parsers: PARSERS }), lock.release)
  } catch (error) {
    await lock.release()
    if (!hadData || !isDamage(error)) throw error
    throw configError(
      `The database in ${folder} is damaged and does not open. Stop what uses it and put a copy of the folder in its place, or delete the folder to start anew without its data.`,
      error,
    )
  }
}

/** PGlite closes in the midst of a transaction: this one lets it end. */
function gentle(pglite: PGlite, closed = async () => {}) {
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
      // A PGlite that fails while it closes must not keep the folder.
      await pglite.close().finally(closed)
    },
  }
}

/** PGlite has no codes for it: its PostgreSQL ends at once, or never gets ready. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && /^Aborted\(|unreachable|failed to initialize|exit\(/i.test(error.message)
}

async function loadPglite() {
  // In a `try`, so that a bundler passes over a driver that is not installed.
  try {
    return await import('@electric-sql/pglite')
  } catch (cause) {
    throw driverProblem('@electric-sql/pglite', cause)
  }
}
