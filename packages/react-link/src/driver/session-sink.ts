import { notify } from '../core/client/notify'
import type { RunSessionInput } from '../core/client/run-session'
import type { LinkConnectedPayload } from '../core/contract/link-payload'
import type { LinkTransferReport } from '../core/contract/transfer'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import type { MeshLinkEvent } from '../core/events/mesh-link-event'
import { dispatch } from '../core/session/dispatch'
import type { SessionConnection, SessionTransfer } from '../core/session/session'

/** Where everything that happens in one session goes: the store, the backend, and whoever listens. */
export type SessionSink = ReturnType<typeof createSessionSink>

/** Makes the sink of one session. */
export function createSessionSink({
  session,
  options,
  handlers,
  store,
  events,
  delivering,
}: RunSessionInput) {
  const { id: sessionId, intent, startedAt } = session
  return {
    onFrameRequested: () => dispatch(store, { type: 'frameRequested', sessionId }),
    onLoaded: () => dispatch(store, { type: 'loaded', sessionId }),
    /** @param payload goes to the backend only; `connection` is the same without secrets */
    onConnected(connection: SessionConnection, payload: LinkConnectedPayload, linkSessionId: string) {
      const { handoverId } = connection
      dispatch(store, { type: 'connected', sessionId, connection })
      delivering.deliver({ kind: 'connection', handoverId, sessionId, linkSessionId, payload })
      notify(handlers, 'onConnected', connection)
    },
    onTransferFinished(transfer: SessionTransfer, report: LinkTransferReport, linkSessionId: string) {
      const { handoverId } = transfer
      dispatch(store, { type: 'transferred', sessionId, transfer })
      delivering.deliver({ kind: 'transfer', handoverId, sessionId, linkSessionId, transfer: report })
      notify(handlers, 'onTransferFinished', transfer)
    },
    /** @param redacted the payload as far as it is fit for analytics */
    onEvent(type: string, payload: unknown, redacted: unknown) {
      const event = { type, payload, sessionId, intent, elapsedMs: Date.now() - startedAt } as MeshLinkEvent
      notify(handlers, 'onEvent', event)
      events.notify(event)
      const seen = options.eventDetail === 'full' ? event : { ...event, payload: redacted }
      notify(() => options, 'onEvent', seen as MeshLinkEvent)
    },
    onPage: (page: string) => dispatch(store, { type: 'pageChanged', sessionId, page }),
    onRequestFailed: (requestId: string) => dispatch(store, { type: 'requestFailed', sessionId, requestId }),
    /** Mesh's id of the last request that went wrong. */
    lastRequestId() {
      const { session: current } = store.getState()
      return 'requestIds' in current ? current.requestIds.at(-1) : undefined
    },
    onVerified: () => dispatch(store, { type: 'verified', sessionId }),
    onClosing: () => dispatch(store, { type: 'closing', sessionId }),
    onError: (error: MeshLinkError) => notify(handlers, 'onError', error),
  }
}
