'use client'

import { createContext } from 'react'
import type { MeshLinkClient } from '../core/client/mesh-link-client'

/** What the provider gives to hooks. */
export interface MeshLinkContextValue {
  client: MeshLinkClient
  userKey: string | undefined
}

/** Filled by `MeshLinkProvider`. */
export const MeshLinkContext = createContext<MeshLinkContextValue | undefined>(undefined)
