/** Something happened that the app's cached server state does not know yet. */
export interface ServerStateChange {
  /** What is stale, as the query keys name it. */
  resource: 'connections' | 'transfers'
}
