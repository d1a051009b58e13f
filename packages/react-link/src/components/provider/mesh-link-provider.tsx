'use client'

import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { AnyMeshLinkClient, MeshLinkClient } from '../../core/client/mesh-link-client'
import { MeshLinkContext } from '../../hooks/mesh-link-context'

export interface MeshLinkProviderProps {
  /** From `createMeshLink`, made once; its intents do not matter here. */
  client: AnyMeshLinkClient
  /** A value that is different for each user, e.g. their id. When it changes, the previous user's cached data, tokens, unsent data and session are dropped. It never leaves the page. */
  userKey?: string | undefined
  /** For all below, over the client's. Make it once: another object renders all hooks and components again. */
  appearance?: LinkAppearance | undefined
  children?: ReactNode | undefined
}

/** Provides the client to hooks and components. When it unmounts, it ends a session that one of these has opened. */
export function MeshLinkProvider({ client, userKey, appearance, children }: MeshLinkProviderProps) {
  const lastUser = useRef(userKey)
  // The ref stands for this provider. Intents exist only as types, and hooks take those from `Register`.
  const value = useMemo(
    () => ({ client: client as MeshLinkClient, userKey, appearance, provider: lastUser }),
    [client, userKey, appearance],
  )
  useEffect(() => {
    const last = lastUser.current
    if (last === userKey) return
    lastUser.current = userKey
    client._internal.leave(last)
  }, [client, userKey])

  // A session ends with the provider that it was opened below, and with no other: a page may have several roots.
  useEffect(() => () => client._internal.close(lastUser), [client])

  return <MeshLinkContext.Provider value={value}>{children}</MeshLinkContext.Provider>
}
