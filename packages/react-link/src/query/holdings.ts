import { queryOptions } from '@tanstack/react-query'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Query options for the balances of a saved connection. */
export function meshHoldingsQueryOptions(client: KeyedClient, connectionId: string, userKey?: string) {
  const { backend } = client._internal.options
  return queryOptions({
    queryKey: meshQueryKeys.holdings(client, connectionId, userKey),
    queryFn: ({ signal, client: queryClient }) =>
      backend.getHoldings(connectionId, { signal }).catch((error: unknown) => {
        // The login has expired, so the `status` of the cached connection is out of date.
        if (error instanceof MeshLinkError && error.code === 'reconnect_required') {
          void queryClient.invalidateQueries({ queryKey: meshQueryKeys.connections(client, userKey) })
        }
        throw error
      }),
    staleTime: 30_000,
    retryDelay: queryRetryDelay,
  })
}
