'use client'

import { createContext, useContext } from 'react'
import type { MeshLinkClient } from '../core/client/mesh-link-client'

/** What the provider gives to hooks. */
export interface MeshLinkContextValue {
  client: MeshLinkClient
  userKey: string | undefined
}

/** Set by `MeshLinkProvider`. */
export const MeshLinkContext = createContext<MeshLinkContextValue | undefined>(undefined)

/** The provider's client and user. @throws Error when there is no provider above */
export function useMeshLinkContext(): MeshLinkContextValue {
  const value = useContext(MeshLinkContext)
  if (!value) {
    throw new Error('Put a <MeshLinkProvider> around your app.')
  }
  return value
}
