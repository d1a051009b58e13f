import { mutationOptions } from '@tanstack/react-query'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import type { MeshConnection } from '../core/contract/connection'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { meshQueryKeys } from './query-keys'

/** Options to revoke a saved connection at Mesh and forget it; its variable is the connection's id. */
export function meshDisconnectMutationOptions(client: Pick<MeshLinkClient, '_internal'>, userKey?: string) {
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
