import type { Grant } from '../model/find-grant'
import { ApiError } from './api-error'

/** A grant whose login still holds: for answers that have no word of their own for one that does not. */
export function liveGrant(grant: Grant): Grant {
  if (!grant.needsLogin) return grant
  throw new ApiError('badRequest', 'Unauthorized token', {
    displayMessage: `The login at ${grant.integration.name} has expired. Please connect this account again.`,
  })
}
