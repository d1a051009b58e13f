/** The header in which a page says, URI-encoded, the id of the user it shows. */
export const SHOWN_USER_HEADER = 'X-Harbor-User'
