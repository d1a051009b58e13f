const FIRST_MS = 500
const LONGEST_MS = 30_000
/** A backend that asks for more is asked once an hour; timers past 24 days would end at once. */
const LONGEST_ASKED_MS = 3_600_000

/**
 * How long to wait before trying once more: doubling, with jitter over the upper half, never less than the backend asks.
 *
 * @param failures how often it failed so far, from 1
 * @param retryAfterMs what the backend asked for, an hour at most
 * @param random 0..1
 */
export function retryDelayMs(failures: number, retryAfterMs = 0, random = Math.random()): number {
  const ceiling = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS)
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_ASKED_MS) : 0
  return Math.max(asked, ceiling / 2 + (ceiling / 2) * random)
}
