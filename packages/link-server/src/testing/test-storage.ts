import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { postgresStorage } from '../storage/postgres-storage'

const { DATABASE_URL } = process.env

/** What the tests run on: PGlite, or the PostgreSQL at `DATABASE_URL`. Tests keep apart by their users. */
export const testStorage: MeshLinkStorage = DATABASE_URL
  ? postgresStorage({ connectionString: DATABASE_URL })
  : sharedStorage(await PGlite.create())

/** One PGlite for all tests of a worker: each takes two seconds and 650 MiB. */
function sharedStorage(pglite: PGlite): MeshLinkStorage {
  return {
    name: 'PGlite',
    createDialect: async () =>
      new PGliteDialect({
        pglite: {
          query: (...args) => pglite.query(...args),
          transaction: (callback) => pglite.transaction(callback),
          waitReady: pglite.waitReady,
          ready: true,
          closed: false,
          // The next test goes on with it.
          close: async () => {},
        },
      }),
  }
}
