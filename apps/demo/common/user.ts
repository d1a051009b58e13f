/** Who is signed in. */
export interface User {
  id: string
  /** As the page shows it. */
  name: string
}
