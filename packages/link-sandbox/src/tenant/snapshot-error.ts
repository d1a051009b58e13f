/** A document that is not an unchanged snapshot of this client. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}
