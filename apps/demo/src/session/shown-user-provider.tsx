import { type ReactNode, useLayoutEffect } from 'react'
import { MeshLinkProvider } from 'react-mesh-link'
import { meshLink } from '../mesh-link'
import { shownUser } from './shown-user'
import { useMe } from './use-me'

/** Passes the id of the signed-in user to Mesh Link, and to each call to the backend. */
export function ShownUserProvider({ children }: { children: ReactNode }) {
  const userId = useMe().data?.id

  // A layout effect runs before the effects in which the children request this user's data.
  useLayoutEffect(() => shownUser.set(userId), [userId])

  return (
    <MeshLinkProvider client={meshLink} userKey={userId}>
      {children}
    </MeshLinkProvider>
  )
}
