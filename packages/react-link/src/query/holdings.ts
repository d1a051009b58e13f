import { queryOptions } from '@tanstack/react-query'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { meshQueryKeys } from './query-keys'

/** Options to query the balances of a saved connection. */
export function meshHoldingsQueryOptions(
  client: Pick<MeshLinkClient, '_internal'>,
  connectionId: string,
  userKey?: string,
) {
  const { backend } = client._internal.options
  return queryOptions({
    queryKey: meshQueryKeys.holdings(client, connectionId, userKey),
    queryFn: ({ signal }) => backend.getHoldings(connectionId, { signal }),
    staleTime: 30_000,
  })
}
