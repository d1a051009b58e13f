import type { MeshConnection } from '../core/contract'
import { backendCall } from './backend-call'
import { keepInSync } from './keep-in-sync'
import { type QueryContext, signalOf } from './query-context'
import { type KeyedClient, meshQueryKeys } from './query-keys'
import { queryRetryDelay } from './retry'

/** Query options for the user's saved connections: for a hook, a loader or a test. */
export function connectionsQuery(client: KeyedClient, userKey?: string) {
  const { call, options } = backendCall(client, 'listConnections')
  return {
    queryKey: meshQueryKeys.connections(client, userKey),
    queryFn(context: QueryContext) {
      keepInSync(client, context.client, userKey)
      return signalOf(context).then(call)
    },
    staleTime: 60_000,
    retryDelay: queryRetryDelay,
    ...options,
  }
}

/** Mutation options that revoke a saved connection at Mesh and delete it; the variable is the connection's id. */
export function disconnectMutation(client: KeyedClient, userKey?: string) {
  const { call, options } = backendCall(client, 'disconnect')
  const queryKey = meshQueryKeys.connections(client, userKey)
  return {
    mutationFn: (connectionId: string) => call(connectionId),
    ...options,
    async onSuccess(
      _data: unknown,
      connectionId: string,
      _onMutateResult: unknown,
      { client: queryClient }: Pick<QueryContext, 'client'>,
    ) {
      queryClient.setQueryData(queryKey, (connections) =>
        (connections as MeshConnection[] | undefined)?.filter(({ id }) => id !== connectionId),
      )
      queryClient.removeQueries({ queryKey: meshQueryKeys.holdings(client, connectionId, userKey) })
      await queryClient.invalidateQueries({ queryKey })
    },
  }
}
