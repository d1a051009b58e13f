import type { Authenticate } from 'mesh-link-server'
import { SHOWN_USER_HEADER } from '../common/shown-user-header'
import { readSession } from './session-cookie'

/**
 * Tells Mesh Link who sent a request. A page that still shows one user after another signed in, in a second tab, is
 * refused: neither may see or save anything of the other.
 */
export function createAuthenticate(sessionSecret: string): Authenticate {
  return async (request) => {
    const user = await readSession(request.headers.get('Cookie'), sessionSecret)
    const shown = request.headers.get(SHOWN_USER_HEADER)
    if (!user || (shown !== null && shown !== encodeURIComponent(user.id))) return null
    return { userId: user.id }
  }
}
