import type { StoreApi } from 'zustand/vanilla'
import type { MeshLinkState } from '../client/mesh-link-state'
import type { SessionEvent } from './session-event'
import { transition } from './transition'

/** Lets an event happen to the page's session; one that changes nothing tells nobody. */
export function dispatch(store: StoreApi<MeshLinkState>, event: SessionEvent): void {
  const { session } = store.getState()
  const next = transition(session, event)
  if (next !== session) store.setState({ session: next })
}
