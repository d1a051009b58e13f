'use client'

import { useStore } from 'zustand'
import type { Session } from '../core/session/session'
import { useMeshLinkContext } from './mesh-link-context'

/**
 * Reads from the page's one session, whoever opened it.
 *
 * @param selector returns the value to read; the component renders again when it changes (`Object.is`)
 */
export function useMeshLinkSession<Selected>(selector: (session: Session) => Selected): Selected {
  const { client } = useMeshLinkContext()
  return useStore(client._internal.store, ({ session }) => selector(session))
}
