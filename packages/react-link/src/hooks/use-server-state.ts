'use client'

import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import { shouldRetry } from '../query/retry'
import { useMeshLinkContext } from './mesh-link-context'

/**
 * What the hooks that read the backend need: the provider's client and user, and a QueryClient. That is the app's, or one of
 * the provider's own when the app has none. It is made here and not by the provider, so that a page that only opens Link
 * does not load TanStack Query with it.
 */
export function useServerState() {
  const { client, userKey, ownQueryClient } = useMeshLinkContext()
  const above = useContext(QueryClientContext)
  const queryClient = above ?? ownQueryClient(makeQueryClient)

  // For the app's, `QueryClientProvider` does this: queries are fetched again when the page is visible or online again.
  useEffect(() => {
    if (above) return
    queryClient.mount()
    return () => queryClient.unmount()
  }, [above, queryClient])

  return { client, userKey, queryClient }
}

function makeQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: shouldRetry } } })
}
