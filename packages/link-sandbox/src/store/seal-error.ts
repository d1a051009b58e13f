/** A secret on disk that does not open: of another key, changed, or moved to where it does not belong. */
export class SealError extends Error {
  override name = 'SealError'
}
