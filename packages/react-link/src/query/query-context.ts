import type { FollowedCache } from '../following/follow-transfers'

/**
 * What a query needs of TanStack Query. Of our own, because each framework's adapter has types of its own, and those of React's
 * would bring React into an app without it.
 */
export interface QueryContext {
  /** Aborted when nobody needs the answer any more. */
  signal: AbortSignal
  client: QueryCache
}

/** The calls of a `QueryClient` that our queries use. */
interface QueryCache {
  getQueryData(key: readonly unknown[]): unknown
  setQueryData(key: readonly unknown[], update: (old: unknown) => unknown): unknown
  invalidateQueries(filters: { queryKey: readonly unknown[] }): Promise<void>
  removeQueries(filters: { queryKey: readonly unknown[] }): void
  getQueryCache(): FollowedCache
}

/**
 * The signal of a query, read a moment later. TanStack Query ends a request whose signal was read when the last component
 * leaves, and StrictMode lets the first one leave and return at once: its request would be made twice.
 */
export async function signalOf(context: QueryContext): Promise<Pick<QueryContext, 'signal'>> {
  await null
  return { signal: context.signal }
}
