import { createDatabase } from '../storage/database'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { pgliteStorage } from '../storage/pglite-storage'
import { postgresStorage } from '../storage/postgres-storage'

const { DATABASE_URL } = process.env

/** What the tests run on: PGlite, or the PostgreSQL at `DATABASE_URL`. Tests keep apart by their users. */
export const testStorage: MeshLinkStorage = DATABASE_URL
  ? postgresStorage({ connectionString: DATABASE_URL })
  : // A key of its own: a test that opens a PGlite in memory and closes it means another one.
    { ...pgliteStorage(), key: 'tests' }

// Never closed: one PGlite for all tests of a worker, since each takes two seconds and 650 MiB.
await createDatabase(testStorage).open()
