import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { postgresStorage } from '../storage/postgres-storage'

let shared: Promise<PGlite> | undefined

/** One PGlite for all tests of a worker: each takes two seconds and 650 MiB. Tests keep apart by their users. */
const sharedPgliteStorage: MeshLinkStorage = {
  name: 'PGlite',
  async createDialect() {
    shared ??= PGlite.create()
    const pglite = await shared
    return new PGliteDialect({
      pglite: {
        query: (...args) => pglite.query(...args),
        transaction: (callback) => pglite.transaction(callback),
        waitReady: pglite.waitReady,
        ready: true,
        closed: false,
        // The next test goes on with it.
        close: async () => {},
      },
    })
  },
}

const { DATABASE_URL } = process.env

/** What the tests run on: PGlite, or the PostgreSQL at `DATABASE_URL`. */
export const testStorage: MeshLinkStorage = DATABASE_URL
  ? postgresStorage({ connectionString: DATABASE_URL })
  : sharedPgliteStorage
