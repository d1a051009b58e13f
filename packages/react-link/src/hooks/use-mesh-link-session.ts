'use client'

import { useStore } from 'zustand'
import type { Session } from '../core/session/session'
import { useMeshLinkContext } from './use-mesh-link-context'

/**
 * Reads something of the page's one session, whoever opened it.
 *
 * @param selector gives a value that is equal (`Object.is`) while nothing of interest changes
 */
export function useMeshLinkSession<Selected>(selector: (session: Session) => Selected): Selected {
  const { client } = useMeshLinkContext()
  return useStore(client._internal.store, ({ session }) => selector(session))
}
