import { queryOptions } from '@tanstack/react-query'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { meshQueryKeys } from './query-keys'
import { waitAsAsked } from './wait-as-asked'

/** Options to query the user's saved connections, in a hook, a loader or a test. */
export function meshConnectionsQueryOptions(client: Pick<MeshLinkClient, '_internal'>, userKey?: string) {
  const { backend } = client._internal.options
  return queryOptions({
    queryKey: meshQueryKeys.connections(client, userKey),
    queryFn: ({ signal }) => backend.listConnections({ signal }),
    staleTime: 60_000,
    retryDelay: waitAsAsked,
  })
}
