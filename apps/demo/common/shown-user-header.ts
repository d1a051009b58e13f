/** Request header with the id of the user whose data the page shows, URI-encoded. */
export const SHOWN_USER_HEADER = 'X-Harbor-User'
