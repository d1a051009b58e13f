import { keyedHash } from '../crypto/keyed-hash'
import { openKeyring } from '../crypto/keyring'
import { createDatabase } from '../storage/database'
import { TEST_SECRET } from './test-backend'
import { testStorage } from './test-storage'

/** The database of the tests, for what no route shows. */
export const testDb = await createDatabase(testStorage).open()

const { userId } = await openKeyring(testDb, [TEST_SECRET], () => new Date())

/** The user id that Mesh sees of a test user. */
export function userKeyOf(user: string): string {
  return keyedHash(userId, user)
}
