import { type ReactNode, useLayoutEffect } from 'react'
import { MeshLinkProvider } from 'react-mesh-link'
import { meshLink } from '../mesh-link'
import { shownUser } from './shown-user'
import { useMe } from './use-me'

/** Tells Mesh Link, and each call to the backend, whose page this is. */
export function ShownUserProvider({ children }: { children: ReactNode }) {
  const userId = useMe().data?.id

  // Before the effects in which the page below asks for that user's data.
  useLayoutEffect(() => shownUser.set(userId), [userId])

  return (
    <MeshLinkProvider client={meshLink} userKey={userId}>
      {children}
    </MeshLinkProvider>
  )
}
