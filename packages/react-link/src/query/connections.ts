import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { MeshConnection } from '../core/contract'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Query options for the user's saved connections: for a hook, a loader or a test. */
export function meshConnectionsQueryOptions(client: KeyedClient, userKey?: string) {
  const { backend } = client._internal.options
  return queryOptions({
    queryKey: meshQueryKeys.connections(client, userKey),
    queryFn: ({ signal }) => backend.listConnections({ signal }),
    staleTime: 60_000,
    retryDelay: queryRetryDelay,
  })
}

/** Mutation options that revoke a saved connection at Mesh and delete it; the variable is the connection's id. */
export function meshDisconnectMutationOptions(client: KeyedClient, userKey?: string) {
  const { backend } = client._internal.options
  const queryKey = meshQueryKeys.connections(client, userKey)
  return mutationOptions<void, MeshLinkError, string>({
    mutationFn: (connectionId) => backend.disconnect(connectionId),
    async onSuccess(_data, connectionId, _onMutateResult, { client: queryClient }) {
      queryClient.setQueryData<MeshConnection[]>(queryKey, (connections) =>
        connections?.filter(({ id }) => id !== connectionId),
      )
      queryClient.removeQueries({ queryKey: meshQueryKeys.holdings(client, connectionId, userKey) })
      await queryClient.invalidateQueries({ queryKey })
    },
  })
}
