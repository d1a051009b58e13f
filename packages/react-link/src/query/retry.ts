import type { MeshLinkError } from '../core/errors/mesh-link-error'

/** Whether to retry a query (`retry`): not when the backend has said that the error is permanent. */
export function shouldRetry(failures: number, error: Error & { isRetryable?: boolean }): boolean {
  return failures < 3 && error.isRetryable !== false
}

const MIN_MS = 1_000
const MAX_MS = 30_000
/** Limit for `Retry-After`, because the page shows a loading state during that time. */
const MAX_RETRY_AFTER_MS = 60_000

/**
 * How long to wait before a query is retried (`retryDelay`): doubles each time as in TanStack Query, but at least as long
 * as the backend asks (`Retry-After`), up to a minute.
 *
 * @param failures how many retries have failed before, from 0
 * @returns milliseconds
 */
export function queryRetryDelay(
  failures: number,
  { retryAfterMs = 0 }: Error & Partial<Pick<MeshLinkError, 'retryAfterMs'>>,
): number {
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, MAX_RETRY_AFTER_MS) : 0
  return Math.max(asked, Math.min(MIN_MS * 2 ** failures, MAX_MS))
}
