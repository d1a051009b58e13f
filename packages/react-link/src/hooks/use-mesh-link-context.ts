'use client'

import { useContext } from 'react'
import { MeshLinkContext, type MeshLinkContextValue } from './mesh-link-context'

/** The provider's client and user. @throws Error when there is no provider above */
export function useMeshLinkContext(): MeshLinkContextValue {
  const value = useContext(MeshLinkContext)
  if (!value) {
    throw new Error('Put a <MeshLinkProvider client={createMeshLink(…)}> around your app.')
  }
  return value
}
