'use client'

import { type Context, createContext, useContext } from 'react'
import type { LinkAppearance } from '../core/client/appearance'
import type { MeshLinkClient } from '../core/client/mesh-link-client'

/** What the provider gives to hooks. */
export interface MeshLinkContextValue {
  client: MeshLinkClient
  userKey: string | undefined
  appearance: LinkAppearance | undefined
  /** Stands for this provider: it ends only the sessions that were opened below it. */
  provider: object
}

type SharedContext = Context<MeshLinkContextValue | undefined>
const CONTEXT = Symbol.for('react-mesh-link.context')

// Kept by React itself: our ESM and CommonJS copies with one React have one context, and two Reacts on a page have two.
const react = createContext as { [CONTEXT]?: SharedContext }
react[CONTEXT] ??= createContext<MeshLinkContextValue | undefined>(undefined)

/** Set by `MeshLinkProvider`. */
export const MeshLinkContext = react[CONTEXT]

/** What the provider was given. @throws Error when there is no provider above */
export function useMeshLinkContext(): MeshLinkContextValue {
  const value = useContext(MeshLinkContext)
  if (!value) {
    throw new Error('Put a <MeshLinkProvider> around it: docs/errors.md#provider')
  }
  return value
}
