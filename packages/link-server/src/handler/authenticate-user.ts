import { keyedHash } from '../crypto/keyed-hash'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Authenticate } from './mesh-link-handler-options'
import type { User } from './user'

/**
 * Asks the integrator who sent a request.
 *
 * @param key hashes the integrator's user id into the one Mesh sees, 43 characters (Mesh takes 50 in some places)
 * @throws `unauthenticated`
 */
export async function authenticateUser(
  request: Request,
  authenticate: Authenticate,
  key: Uint8Array,
): Promise<User> {
  const identity = await authenticate(request)
  if (!identity) {
    throw new MeshLinkProblem('unauthenticated', 'Nobody is signed in. Sign in and try again.')
  }
  const { userId } = identity
  if (typeof userId !== 'string' || userId === '') {
    throw new TypeError(
      'authenticate gave no userId. It has to resolve { userId: string }, or null for nobody.',
    )
  }
  return { userId, userKey: keyedHash(key, userId) }
}
