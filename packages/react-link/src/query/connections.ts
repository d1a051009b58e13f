import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { MeshConnection } from '../core/contract'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { backendCall } from './backend-call'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Query options for the user's saved connections: for a hook, a loader or a test. */
export function meshConnectionsQueryOptions(client: KeyedClient, userKey?: string) {
  const { call, options } = backendCall(client, 'listConnections')
  return queryOptions({
    queryKey: meshQueryKeys.connections(client, userKey),
    queryFn: ({ signal }) => call({ signal }),
    staleTime: 60_000,
    retryDelay: queryRetryDelay,
    ...options,
  })
}

/** Mutation options that revoke a saved connection at Mesh and delete it; the variable is the connection's id. */
export function meshDisconnectMutationOptions(client: KeyedClient, userKey?: string) {
  const { call, options } = backendCall(client, 'disconnect')
  const queryKey = meshQueryKeys.connections(client, userKey)
  return mutationOptions<void, MeshLinkError, string>({
    mutationFn: (connectionId) => call(connectionId),
    ...options,
    async onSuccess(_data, connectionId, _onMutateResult, { client: queryClient }) {
      queryClient.setQueryData<MeshConnection[]>(queryKey, (connections) =>
        connections?.filter(({ id }) => id !== connectionId),
      )
      queryClient.removeQueries({ queryKey: meshQueryKeys.holdings(client, connectionId, userKey) })
      await queryClient.invalidateQueries({ queryKey })
    },
  })
}
