import type { Session } from './session'
import type { SessionEvent } from './session-event'

/**
 * The one place where a live session changes; it starts and ends in the client's `open()`, which holds the page's lock.
 *
 * @returns the next session, or the very same object when the event is late, of another session, or makes no sense
 * in this status
 */
export function transition(session: Session, event: SessionEvent): Session {
  if (session.status === 'idle' || session.status === 'ended' || session.id !== event.sessionId)
    return session
  const { status } = session
  if (status === 'preparing') {
    return event.type === 'frameRequested'
      ? { ...session, status: 'loading', connections: [], transfers: [], isVerified: false, requestIds: [] }
      : session
  }

  switch (event.type) {
    case 'loaded':
      return status === 'loading' ? { ...session, status: 'open', page: undefined } : session
    case 'pageChanged':
      return status === 'open' && session.page !== event.page ? { ...session, page: event.page } : session
    case 'connected':
      return { ...session, connections: [...session.connections, event.connection] }
    case 'transferred':
      return { ...session, transfers: [...session.transfers, event.transfer] }
    case 'verified':
      return session.isVerified ? session : { ...session, isVerified: true }
    case 'requestFailed':
      return session.requestIds.includes(event.requestId)
        ? session
        : { ...session, requestIds: [...session.requestIds, event.requestId] }
    case 'saveChanged': {
      const { handoverId, save, connectionIds } = event
      return {
        ...session,
        connections: session.connections.map((connection) =>
          connection.handoverId === handoverId ? { ...connection, save, connectionIds } : connection,
        ),
        transfers: session.transfers.map((transfer) =>
          transfer.handoverId === handoverId ? { ...transfer, save } : transfer,
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
