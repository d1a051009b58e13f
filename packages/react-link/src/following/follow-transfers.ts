import type { MeshBackend } from '../core/backend/mesh-backend'
import type { MeshTransfer } from '../core/contract'
import { provide } from '../on-demand/provide'
import { type TransferFeed, transferFeed } from './transfer-feed'

/** A query in TanStack Query's cache, of any framework. */
export interface FollowedQuery {
  readonly state: { readonly data: unknown }
  /** Whether anybody shows it. */
  isActive(): boolean
}

/** TanStack Query's cache. */
export interface FollowedCache {
  find(filters: { queryKey: readonly unknown[] }): FollowedQuery | undefined
  subscribe(listener: (event: { query: object }) => void): () => void
}

const followed = new WeakSet<FollowedQuery>()

/**
 * Follows the transfers of a query, as long as somebody shows the query and one of its transfers is pending. Not in the query
 * itself, whose requests are answered at once.
 *
 * @param client an object that stands for the client
 * @param isPending whether a transfer may still change
 * @param update gets the user's transfers at each change
 */
export const followTransfers = provide(
  'followTransfers',
  (
    client: object,
    backend: MeshBackend,
    cache: FollowedCache,
    queryKey: readonly unknown[],
    isPending: (transfer: MeshTransfer) => boolean,
    update: (transfers: MeshTransfer[]) => void,
  ): Pick<TransferFeed, 'isWaiting'> => {
    const feed = transferFeed(client, backend)
    const query = cache.find({ queryKey })
    if (!query || followed.has(query)) return feed
    followed.add(query)

    let stop: (() => void) | undefined
    const check = () => {
      const isInCache = cache.find({ queryKey }) === query
      const transfers = (query.state.data ?? []) as MeshTransfer[]
      if (isInCache && query.isActive() && transfers.some(isPending)) {
        // A task later: the feed may call at once, in the middle of an event of the cache.
        stop ??= feed.add((news) => queueMicrotask(() => stop && update(news)))
      } else {
        stop?.()
        stop = undefined
      }
      if (isInCache) return
      unsubscribe()
      // As it is when its user has left.
      feed.restart()
    }
    const unsubscribe = cache.subscribe((event) => {
      if (event.query === query) check()
    })
    check()
    return feed
  },
)
