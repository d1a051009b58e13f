import { queryOptions } from '@tanstack/react-query'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { meshQueryKeys } from './query-keys'
import { waitAsAsked } from './wait-as-asked'

/** Options to query the balances of a saved connection. */
export function meshHoldingsQueryOptions(
  client: Pick<MeshLinkClient, '_internal'>,
  connectionId: string,
  userKey?: string,
) {
  const { backend } = client._internal.options
  return queryOptions({
    queryKey: meshQueryKeys.holdings(client, connectionId, userKey),
    queryFn: ({ signal, client: queryClient }) =>
      backend.getHoldings(connectionId, { signal }).catch((error: unknown) => {
        // The backend has just learned it: the connection's `status` in the cache is older.
        if (error instanceof MeshLinkError && error.code === 'reconnect_required') {
          void queryClient.invalidateQueries({ queryKey: meshQueryKeys.connections(client, userKey) })
        }
        throw error
      }),
    staleTime: 30_000,
    retryDelay: waitAsAsked,
  })
}
