'use client'

import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AnyMeshLinkClient, MeshLinkClient } from '../../core/client/mesh-link-client'
import { MeshLinkContext } from '../../hooks/mesh-link-context'
import { keyOfUser } from '../../query/query-keys'
import { shouldRetry } from '../../query/retry'

export interface MeshLinkProviderProps {
  /** From `createMeshLink`, made once; its intents do not matter here. */
  client: AnyMeshLinkClient
  /** A value that is different for each user, e.g. their id. When it changes, the previous user's cached data, tokens, unsent data and session are dropped. It never leaves the page. */
  userKey?: string | undefined
  children?: ReactNode | undefined
}

/** Provides the client to hooks and components, and a QueryClient when the app has none. */
export function MeshLinkProvider({ client: given, userKey, children }: MeshLinkProviderProps) {
  // Intents exist only as types, and hooks take those from `Register`.
  const client = given as MeshLinkClient
  const above = useContext(QueryClientContext)
  const [own] = useState(() =>
    above ? undefined : new QueryClient({ defaultOptions: { queries: { retry: shouldRetry } } }),
  )
  const queryClient = above ?? own
  const value = useMemo(() => ({ client, userKey }), [client, userKey])

  const lastUser = useRef(userKey)
  useEffect(() => {
    const last = lastUser.current
    if (last === userKey) return
    lastUser.current = userKey
    client.clear()
    queryClient?.removeQueries({ queryKey: keyOfUser(client, last) })
  }, [client, queryClient, userKey])

  // The session ends with its provider.
  useEffect(() => () => client.close(), [client])

  useEffect(
    () =>
      client._internal.onServerStateChange(({ resource }) => {
        void queryClient?.invalidateQueries({ queryKey: [...keyOfUser(client, userKey), resource] })
      }),
    [client, queryClient, userKey],
  )

  const content = <MeshLinkContext.Provider value={value}>{children}</MeshLinkContext.Provider>
  return own && !above ? <QueryClientProvider client={own}>{content}</QueryClientProvider> : content
}
