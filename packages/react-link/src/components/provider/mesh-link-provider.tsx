'use client'

import { QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AnyMeshLinkClient, MeshLinkClient } from '../../core/client/mesh-link-client'
import { MeshLinkContext } from '../../hooks/mesh-link-context'
import { createQueryClient } from '../../query/create-query-client'
import { keyOfUser } from '../../query/key-of-user'

export interface MeshLinkProviderProps {
  /** Made once, with `createMeshLink`; of whatever intents. */
  client: AnyMeshLinkClient
  /** Anything that differs from user to user, e.g. their id. When it changes, what the last user saw, tokens, unsent data and a live session are dropped. It stays on the page. */
  userKey?: string | undefined
  children?: ReactNode | undefined
}

/** Gives the client to hooks and components below; brings a QueryClient when the app has none. */
export function MeshLinkProvider({ client: given, userKey, children }: MeshLinkProviderProps) {
  // Its intents narrow what may be asked, nothing at run time: hooks know them by `Register`.
  const client = given as MeshLinkClient
  const above = useContext(QueryClientContext)
  const [own] = useState(() => (above ? undefined : createQueryClient()))
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

  // A session ends with its provider.
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
