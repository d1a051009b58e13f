import { SealBrokenError } from '../crypto/vault'
import type { Services } from '../services'

/**
 * Reads the integrator's id of the user whom a change concerns.
 *
 * @throws when the user's row was altered or its key is missing
 */
export async function userOfChange({ db, vault }: Services, userKey: string): Promise<string> {
  const { sealed_user_id } = await db
    .selectFrom('mesh_link_users')
    .select('sealed_user_id')
    .where('user_key', '=', userKey)
    .executeTakeFirstOrThrow()
  try {
    return String(await vault.open(sealed_user_id, { user: userKey, row: 'user' }))
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error
    throw new Error('The user of this change cannot be read: the row was altered, or its key is missing.', {
      cause: error,
    })
  }
}
