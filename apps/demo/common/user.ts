/** A signed-in user. */
export interface User {
  id: string
  /** The name that the page shows. */
  name: string
}
