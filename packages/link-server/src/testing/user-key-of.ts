import { deriveKeys } from '../crypto/derive-keys'
import { keyedHash } from '../crypto/keyed-hash'
import { TEST_SECRET } from './test-backend'

/** The user id that Mesh sees of a test user. */
export function userKeyOf(user: string): string {
  return keyedHash(deriveKeys(TEST_SECRET).userId, user)
}
