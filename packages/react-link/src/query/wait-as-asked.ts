import type { MeshLinkError } from '../core/errors/mesh-link-error'

const FIRST_MS = 1_000
const LONGEST_MS = 30_000
/** The page looks as if it were loading all that time. */
const LONGEST_ASKED_MS = 60_000

/**
 * How long a query waits before it asks once more (`retryDelay`): doubling as TanStack Query's own, but never less than
 * the backend asks (`Retry-After`), up to a minute.
 *
 * @param failures how often it failed before this time, from 0
 * @returns milliseconds
 */
export function waitAsAsked(
  failures: number,
  { retryAfterMs = 0 }: Error & Partial<Pick<MeshLinkError, 'retryAfterMs'>>,
): number {
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_ASKED_MS) : 0
  return Math.max(asked, Math.min(FIRST_MS * 2 ** failures, LONGEST_MS))
}
