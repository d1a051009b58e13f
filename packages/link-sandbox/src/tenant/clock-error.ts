/** A move that the clock does not make: it goes on only, and not for ever. */
export class ClockError extends Error {
  override name = 'ClockError'
}
