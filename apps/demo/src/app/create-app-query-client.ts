import { QueryCache, QueryClient } from '@tanstack/react-query'
import { MeshLinkError } from 'react-mesh-link'
import { meQueryOptions } from '../session/me-query-options'

/** Creates the app's QueryClient. */
export function createAppQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // After any failed query, check whether the server answers and whether this user is still signed in.
      onError: (_error, { queryKey }) => {
        const { queryKey: me } = meQueryOptions()
        if (queryKey[0] !== me[0]) void queryClient.invalidateQueries({ queryKey: me })
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 1 && !(error instanceof MeshLinkError && !error.isRetryable),
        retryDelay: 400,
      },
    },
  })
  return queryClient
}
