import type { QueryContext } from './query-context'
import { type KeyedClient, keyOfUser } from './query-keys'

/**
 * Keeps an app's QueryClient up to date: what Link handed over and the backend has saved is fetched again. `<MeshLinkProvider>`
 * does this in React.
 *
 * @param queryClient of TanStack Query for any framework
 * @param userKey that of the query options
 * @returns stops it
 */
export function syncMeshQueries(
  client: KeyedClient,
  queryClient: Pick<QueryContext['client'], 'invalidateQueries'>,
  userKey?: string,
): () => void {
  return client._internal.onServerStateChange(({ resource }) => {
    void queryClient.invalidateQueries({ queryKey: [...keyOfUser(client, userKey), resource] })
  })
}
