import type { StoreApi } from 'zustand/vanilla'
import { nextFailure } from './link-failure'
import type { SaveStatus } from './save'
import type { MeshLinkState, Session, SessionConnection, SessionTransfer } from './session'

/** What can happen to a live session. Each event names its session, so that late events of an earlier session are ignored. */
export type SessionEvent =
  | { type: 'frameRequested'; sessionId: string; data?: unknown }
  | { type: 'loaded'; sessionId: string }
  | { type: 'hidden'; sessionId: string }
  | { type: 'pageChanged'; sessionId: string; page: string }
  | { type: 'connected'; sessionId: string; connection: SessionConnection }
  | { type: 'transferFinished'; sessionId: string; transfer: SessionTransfer }
  | { type: 'verified'; sessionId: string }
  | { type: 'requestFailed'; sessionId: string; requestId: string }
  | { type: 'stepReported'; sessionId: string; event: string; payload: unknown }
  | {
      type: 'saveChanged'
      sessionId: string
      saveId: string
      saveStatus: SaveStatus
      connectionIds: string[]
    }
  | { type: 'closing'; sessionId: string }

/**
 * The only function that changes a live session. Sessions start and end in the client's `open()`, which holds the page's
 * lock.
 *
 * @returns the next session, or the same object when the event is late, belongs to another session, or does not fit the
 * status
 */
export function transition(session: Session, event: SessionEvent): Session {
  if (session.status === 'idle' || session.status === 'ended' || session.id !== event.sessionId)
    return session
  const { status } = session
  if (status === 'preparing') {
    if (event.type !== 'frameRequested') return session
    const { data } = event
    const nothing = { connections: [], transfers: [], isVerified: false, requestIds: [] }
    return { ...session, status: 'loading', data, ...nothing }
  }

  switch (event.type) {
    case 'frameRequested':
      // Another try: what the user has done in an earlier one stays.
      return status === 'loading' ? { ...session, data: event.data } : session
    case 'hidden':
      return status === 'open' ? { ...withoutPage(session), status: 'loading' } : session
    case 'loaded':
      return status === 'loading' ? { ...session, status: 'open', page: undefined } : session
    case 'pageChanged':
      return status === 'open' && session.page !== event.page ? { ...session, page: event.page } : session
    case 'connected':
      return { ...session, connections: [...session.connections, event.connection] }
    case 'transferFinished':
      return {
        ...session,
        transfers: [...session.transfers, event.transfer],
        // Once a transfer is submitted, no earlier failure is why the user closes Link.
        ...(event.transfer.status === 'submitted' && { lastFailure: undefined }),
      }
    case 'verified':
      return session.isVerified ? session : { ...session, isVerified: true }
    case 'requestFailed':
      return session.requestIds.includes(event.requestId)
        ? session
        : { ...session, requestIds: [...session.requestIds, event.requestId] }
    case 'stepReported': {
      const lastFailure = nextFailure(session.lastFailure, event.event, event.payload)
      return lastFailure === session.lastFailure ? session : { ...session, lastFailure }
    }
    case 'saveChanged': {
      const { saveId, saveStatus, connectionIds } = event
      return {
        ...session,
        connections: session.connections.map((connection) =>
          connection.saveId === saveId ? { ...connection, saveStatus, connectionIds } : connection,
        ),
        transfers: session.transfers.map((transfer) =>
          transfer.saveId === saveId ? { ...transfer, saveStatus } : transfer,
        ),
      }
    }
    case 'closing':
      return status === 'closing' ? session : { ...withoutPage(session), status: 'closing' }
    default:
      return session
  }
}

function withoutPage<S extends Session>(session: S): Omit<S, 'page'> {
  if (!('page' in session)) return session
  const { page: _, ...rest } = session
  return rest
}

/** Applies an event to the session in the store. Subscribers are only called when the session changes. */
export function dispatch(store: StoreApi<MeshLinkState>, event: SessionEvent): void {
  const { session } = store.getState()
  const next = transition(session, event)
  if (next !== session) store.setState({ session: next })
}
