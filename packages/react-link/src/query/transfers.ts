import type { MeshTransfer } from '../core/contract'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import type { TransferFeed } from '../following/transfer-feed'
import { loadOnDemand } from '../on-demand/load-on-demand'
import { backendCall } from './backend-call'
import { keepInSync } from './keep-in-sync'
import { mergeTransfers } from './merge-transfers'
import { type QueryContext, signalOf } from './query-context'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Of each client whose backend can wait for a change. */
const feeds = new WeakMap<object, Pick<TransferFeed, 'isWaiting'>>()

/**
 * Query options for the user's transfers. While a transfer is pending and the page is visible, a backend that waits tells of each
 * change; another one is polled, not sooner than it allows (`Retry-After`), and not while it says that nobody is signed in. When a
 * transfer settles, cached balances become stale.
 */
export function transfersQuery(client: KeyedClient, userKey?: string) {
  const { call, options } = backendCall(client, 'listTransfers')
  const { store, options: settings } = client._internal
  const queryKey = meshQueryKeys.transfers(client, userKey)
  return {
    queryKey,
    queryFn: async (context: QueryContext) => {
      const { client: queryClient } = context
      keepInSync(client, queryClient, userKey)
      const merge = (next: MeshTransfer[]) => {
        const before = queryClient.getQueryData(queryKey) as MeshTransfer[] | undefined
        const after = mergeTransfers(before, next)
        if (hasSettled(before, after)) {
          void queryClient.invalidateQueries({ queryKey: meshQueryKeys.holdingsOfAll(client, userKey) })
        }
        return after
      }
      const transfers = merge(await call(await signalOf(context)))
      if (globalThis.document && settings.backend.waitForTransfers && transfers.some(isPending)) {
        const update = (next: MeshTransfer[]) => queryClient.setQueryData(queryKey, () => merge(next))
        loadOnDemand('followTransfers', () => import('../following/follow-transfers')).then(
          (follow) =>
            feeds.set(
              store,
              follow(store, settings.backend, queryClient.getQueryCache(), queryKey, isPending, update),
            ),
          // Without the code, the query polls.
          () => {},
        )
      }
      return transfers
    },
    staleTime: 1_000,
    retryDelay: queryRetryDelay,
    ...options,
    // Whatever the app's QueryClient says.
    refetchIntervalInBackground: false,
    refetchInterval({ state: { data = [], error } }: PolledQuery) {
      const { code, retryAfterMs } = (error ?? {}) as Partial<MeshLinkError>
      // Asking again changes nothing until somebody signs in.
      return (
        code !== 'unauthenticated' &&
        !feeds.get(store)?.isWaiting &&
        transferPollInterval(data, Date.now, retryAfterMs)
      )
    },
  }
}

/** What of a query decides when it is fetched again. */
interface PolledQuery {
  state: { data: MeshTransfer[] | undefined; error: unknown }
}

const MIN_MS = 3_000
const MAX_MS = 30_000
/** Limit for `Retry-After`: one hour. Browsers fire a timer of more than 24 days at once. */
const MAX_RETRY_AFTER_MS = 3_600_000

/**
 * The poll interval: a tenth of the age of the youngest pending transfer, from 3 s for a new one to 30 s after five
 * minutes, and at least as long as the backend asks.
 *
 * @param now gives epoch milliseconds; not called while nothing is pending, because Next.js prerenders no component that reads the clock
 * @param retryAfterMs what the backend asked for in its last answer; limited to an hour
 * @returns milliseconds; `false` when no transfer is pending
 */
export function transferPollInterval(
  transfers: readonly MeshTransfer[],
  now: () => number,
  retryAfterMs = 0,
): number | false {
  const starts = transfers.filter(isPending).map(({ createdAt }) => Date.parse(createdAt))
  if (starts.length === 0) return false
  const byAge = Math.min(Math.max((now() - Math.max(...starts)) / 10, MIN_MS), MAX_MS)
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, MAX_RETRY_AFTER_MS) : 0
  return Math.max(asked, byAge)
}

const PENDING = new Set<MeshTransfer['status']>(['unconfirmed', 'pending', 'refundPending'])

/** Whether Mesh may still change the status. */
function isPending({ status }: MeshTransfer): boolean {
  return PENDING.has(status)
}

function hasSettled(before: MeshTransfer[] = [], after: MeshTransfer[]): boolean {
  const pending = new Set(before.filter(isPending).map(({ id }) => id))
  return after.some((transfer) => pending.has(transfer.id) && !isPending(transfer))
}
