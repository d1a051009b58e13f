/** Something happened that the app's cached server state does not know yet. */
export interface ServerStateChange {
  type: 'connectionsSaved' | 'transferReported'
}
