import type { DeliveryService } from '../delivery/delivery'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { SessionBase } from '../session/session'
import type { SessionEvent } from '../session/session-event'
import type { LinkHandlers } from './link-handlers'
import type { Listeners } from './listeners'
import type { MeshLinkOptions } from './mesh-link-options'
import { notify } from './notify'
import type { RunSessionInput } from './run-session'

interface SessionParties {
  session: SessionBase
  options: MeshLinkOptions
  handlers: () => LinkHandlers
  dispatch: (event: SessionEvent) => void
  delivering: DeliveryService
  events: Listeners<MeshLinkEvent>
}

/** Connects what the driver tells of one session to the store, the backend and whoever listens. */
export function connectSession({ session, options, handlers, dispatch, delivering, events }: SessionParties) {
  const { id: sessionId, intent, startedAt } = session
  return {
    onFrameRequested: () => dispatch({ type: 'frameRequested', sessionId }),
    onLoaded: () => dispatch({ type: 'loaded', sessionId }),
    onConnected(connection, payload, linkSessionId) {
      const { handoverId } = connection
      dispatch({ type: 'connected', sessionId, connection })
      delivering.deliver({ kind: 'connection', handoverId, sessionId, linkSessionId, payload })
      notify(handlers(), 'onConnected', connection)
    },
    onTransferFinished(transfer, report, linkSessionId) {
      const { handoverId } = transfer
      dispatch({ type: 'transferred', sessionId, transfer })
      delivering.deliver({ kind: 'transfer', handoverId, sessionId, linkSessionId, transfer: report })
      notify(handlers(), 'onTransferFinished', transfer)
    },
    onEvent(type, payload, redacted) {
      const event = { type, payload, sessionId, intent, elapsedMs: Date.now() - startedAt } as MeshLinkEvent
      notify(handlers(), 'onEvent', event)
      events.notify(event)
      const seen = options.eventDetail === 'full' ? event : { ...event, payload: redacted }
      notify(options, 'onEvent', seen as MeshLinkEvent)
    },
    onPage: (page) => dispatch({ type: 'pageChanged', sessionId, page }),
    onVerified: () => dispatch({ type: 'verified', sessionId }),
    onError: (error) => notify(handlers(), 'onError', error),
    onClosing: () => dispatch({ type: 'closing', sessionId }),
  } satisfies Partial<RunSessionInput>
}
