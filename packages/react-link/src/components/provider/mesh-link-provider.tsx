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

/** Provides the client to hooks and components. */
export function MeshLinkProvider({ client, userKey, appearance, children }: MeshLinkProviderProps) {
  // Intents exist only as types, and hooks take those from `Register`.
  const value = useMemo(
    () => ({ client: client as MeshLinkClient, userKey, appearance }),
    [client, userKey, appearance],
  )

  const lastUser = useRef(userKey)
  useEffect(() => {
    const last = lastUser.current
    if (last === userKey) return
    lastUser.current = userKey
    client._internal.leave(last)
  }, [client, userKey])

  // The session ends with its provider.
  useEffect(() => () => client.close(), [client])

  return <MeshLinkContext.Provider value={value}>{children}</MeshLinkContext.Provider>
}
