/** A command line that can't be understood; the exit code is 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
