const MIN_MS = 500
const MAX_MS = 30_000
/** Limit for `Retry-After`: one hour. Browsers fire a timer of more than 24 days at once. */
const MAX_RETRY_AFTER_MS = 3_600_000

/**
 * How long to wait before the next attempt: doubles each time, with jitter over the upper half, and at least as long as
 * the backend asks.
 *
 * @param failures how many attempts have failed, from 1
 * @param retryAfterMs what the backend asked for; limited to an hour
 * @param random 0 to 1
 * @returns milliseconds
 */
export function retryDelayMs(failures: number, retryAfterMs = 0, random = Math.random()): number {
  const ceiling = Math.min(MIN_MS * 2 ** (failures - 1), MAX_MS)
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, MAX_RETRY_AFTER_MS) : 0
  return Math.max(asked, ceiling / 2 + (ceiling / 2) * random)
}
