import { SHOWN_USER_HEADER } from '../../common/shown-user-header'

let shownId: string | undefined

/** Whose data the page shows. Each call to the backend says so, and is refused if the cookie is another's by now. */
export const shownUser = {
  set(id: string | undefined): void {
    shownId = id
  },
  headers(): Record<string, string> {
    return shownId === undefined ? {} : { [SHOWN_USER_HEADER]: encodeURIComponent(shownId) }
  },
}
