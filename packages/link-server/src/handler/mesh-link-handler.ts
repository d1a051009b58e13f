/** The backend of Mesh Link: give it every request below its mount point. */
export interface MeshLinkHandler {
  /** Answers a request. Never rejects. */
  (request: Request): Promise<Response>
  /** Resolves once the database is open. Requests wait for it by themselves. Rejects when it cannot be opened. */
  ready(): Promise<void>
  /** Lets the requests under way finish, then closes the database. Later requests are answered 503. */
  close(): Promise<void>
}
