import { SHOWN_USER_HEADER } from '../../common/shown-user-header'

let shownId: string | undefined

/** The user whose data the page shows. Each call sends this id, and the backend refuses the call if the cookie is now another user's. */
export const shownUser = {
  set(id: string | undefined): void {
    shownId = id
  },
  headers(): Record<string, string> {
    return shownId === undefined ? {} : { [SHOWN_USER_HEADER]: encodeURIComponent(shownId) }
  },
}
