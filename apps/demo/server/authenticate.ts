import type { Authenticate } from 'mesh-link-server'
import { SHOWN_USER_HEADER } from '../common/shown-user-header'
import { readSession } from './session-cookie'

/**
 * Makes the function that tells Mesh Link which user sent a request. When another user has signed in in a second tab, the
 * page of the first user is refused: neither user may see or save the other's data.
 */
export function createAuthenticate(sessionSecret: string): Authenticate {
  return async (request) => {
    const user = await readSession(request.headers.get('Cookie'), sessionSecret)
    const shown = request.headers.get(SHOWN_USER_HEADER)
    if (!user || (shown !== null && shown !== encodeURIComponent(user.id))) return null
    return { userId: user.id }
  }
}
