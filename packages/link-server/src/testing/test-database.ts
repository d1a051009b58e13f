import { keyedHash, openKeyring } from '../crypto/keyring'
import { createDatabase } from '../storage/database'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { pgliteStorage } from '../storage/pglite-storage'
import { postgresStorage } from '../storage/postgres-storage'

export const TEST_SECRET = 'an obviously fake encryption secret of 40 bytes'

const { DATABASE_URL } = process.env

/** The storage of all tests: PGlite, or the PostgreSQL at `DATABASE_URL`. Each test uses its own users. */
export const testStorage: MeshLinkStorage = DATABASE_URL
  ? postgresStorage({ connectionString: DATABASE_URL })
  : // With its own key, because some tests open and close a PGlite in memory.
    { ...pgliteStorage(), key: 'tests' }

/** The open database of all tests. Never closed: one PGlite per worker, because each takes two seconds and 650 MiB. */
export const testDb = await createDatabase(testStorage).open()

const { userId } = await openKeyring(testDb, [TEST_SECRET], () => new Date())

/** The user id that Mesh gets for a test user. */
export function userKeyOf(user: string): string {
  return keyedHash(userId, user)
}
