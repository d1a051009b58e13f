'use client'

import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo } from 'react'
import type { MeshLinkClient } from '../core/client/mesh-link-client'
import { keepInSync } from '../query/keep-in-sync'
import { shouldRetry } from '../query/retry'
import { useMeshLinkContext } from './mesh-link-context'

/**
 * What the hooks that read the backend need: the provider's client and user, and a QueryClient. That is the app's, or one of
 * ours when the app has none. It is made here and not by the provider, so that a page that only opens Link does not load
 * TanStack Query.
 */
export function useServerState() {
  const { client, userKey } = useMeshLinkContext()
  const above = useContext(QueryClientContext)
  const queryClient = useMemo(() => above ?? ownQueryClient(client), [above, client])

  // For the app's, `QueryClientProvider` does this: queries are fetched again when the page is visible or online again.
  useEffect(() => {
    if (above) return
    queryClient.mount()
    return () => queryClient.unmount()
  }, [above, queryClient])

  useEffect(() => keepInSync(client, queryClient, userKey), [client, queryClient, userKey])

  return { client, userKey, queryClient }
}

/** Ours for each client. */
const own = new WeakMap<MeshLinkClient, QueryClient>()

function ownQueryClient(client: MeshLinkClient): QueryClient {
  const queryClient =
    own.get(client) ?? new QueryClient({ defaultOptions: { queries: { retry: shouldRetry } } })
  // Never on a server, whose requests must not share data.
  if (typeof document !== 'undefined') own.set(client, queryClient)
  return queryClient
}
