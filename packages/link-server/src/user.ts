/** The signed-in user of a request. */
export interface User {
  /** The integrator's id. */
  userId: string
  /** The id that Mesh sees and rows are kept under. */
  userKey: string
}
