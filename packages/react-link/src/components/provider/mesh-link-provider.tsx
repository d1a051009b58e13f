'use client'

import { type QueryClient, QueryClientContext } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AnyMeshLinkClient, MeshLinkClient } from '../../core/client/mesh-link-client'
import { MeshLinkContext, type OwnQueryClient } from '../../hooks/mesh-link-context'
import { keyOfUser } from '../../query/query-keys'

export interface MeshLinkProviderProps {
  /** From `createMeshLink`, made once; its intents do not matter here. */
  client: AnyMeshLinkClient
  /** A value that is different for each user, e.g. their id. When it changes, the previous user's cached data, tokens, unsent data and session are dropped. It never leaves the page. */
  userKey?: string | undefined
  children?: ReactNode | undefined
}

/** Provides the client to hooks and components. Those that read the backend use the app's QueryClient, or else one of our own. */
export function MeshLinkProvider({ client: given, userKey, children }: MeshLinkProviderProps) {
  // Intents exist only as types, and hooks take those from `Register`.
  const client = given as MeshLinkClient
  const above = useContext(QueryClientContext)
  const [ownQueryClient] = useState(once)
  const value = useMemo(() => ({ client, userKey, ownQueryClient }), [client, userKey, ownQueryClient])

  const lastUser = useRef(userKey)
  useEffect(() => {
    const last = lastUser.current
    if (last === userKey) return
    lastUser.current = userKey
    client.clear()
    const queryClient = above ?? ownQueryClient()
    queryClient?.removeQueries({ queryKey: keyOfUser(client, last) })
  }, [client, above, ownQueryClient, userKey])

  // The session ends with its provider.
  useEffect(() => () => client.close(), [client])

  useEffect(
    () =>
      client._internal.onServerStateChange(({ resource }) => {
        const queryClient = above ?? ownQueryClient()
        void queryClient?.invalidateQueries({ queryKey: [...keyOfUser(client, userKey), resource] })
      }),
    [client, above, ownQueryClient, userKey],
  )

  return <MeshLinkContext.Provider value={value}>{children}</MeshLinkContext.Provider>
}

function once(): OwnQueryClient {
  let made: QueryClient | undefined
  return ((make) => (made ??= make?.())) as OwnQueryClient
}
