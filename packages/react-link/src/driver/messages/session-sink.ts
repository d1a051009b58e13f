import { callHandler } from '../../core/client/callbacks'
import type { RunSessionInput } from '../../core/client/session-code'
import type { LinkConnectedPayload, LinkTransferReport } from '../../core/contract'
import type { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { MeshLinkEvent } from '../../core/session/mesh-link-event'
import type { SessionConnection, SessionTransfer } from '../../core/session/session'
import { dispatch } from '../../core/session/transition'

/** Where everything that happens in one session goes: to the store, to the backend, and to the app's callbacks. */
export type SessionSink = ReturnType<typeof createSessionSink>

/** Makes the sink of one session. */
export function createSessionSink({
  session,
  options,
  handlers,
  store,
  events,
  saveService,
}: RunSessionInput) {
  const { id: sessionId, intent, startedAt } = session
  return {
    onFrameRequested: () => dispatch(store, { type: 'frameRequested', sessionId }),
    onLoaded: () => dispatch(store, { type: 'loaded', sessionId }),
    /** @param payload goes only to the backend; `connection` has no secrets */
    onConnected(connection: SessionConnection, payload: LinkConnectedPayload, linkSessionId: string) {
      const { saveId } = connection
      dispatch(store, { type: 'connected', sessionId, connection })
      saveService.save({ kind: 'connection', saveId, sessionId, linkSessionId, payload })
      callHandler(handlers, 'onConnected', connection)
    },
    onTransferFinished(transfer: SessionTransfer, report: LinkTransferReport, linkSessionId: string) {
      const { saveId } = transfer
      dispatch(store, { type: 'transferFinished', sessionId, transfer })
      saveService.save({ kind: 'transfer', saveId, sessionId, linkSessionId, transfer: report })
      callHandler(handlers, 'onTransferFinished', transfer)
    },
    /** @param redacted the part of the payload that analytics may see */
    onEvent(type: string, payload: unknown, redacted: unknown) {
      const event = { type, payload, sessionId, intent, elapsedMs: Date.now() - startedAt } as MeshLinkEvent
      callHandler(handlers, 'onEvent', event)
      events.notify(event)
      const forClient = options.eventDetail === 'full' ? event : { ...event, payload: redacted }
      callHandler(() => options, 'onEvent', forClient as MeshLinkEvent)
    },
    onPage: (page: string) => dispatch(store, { type: 'pageChanged', sessionId, page }),
    onRequestFailed: (requestId: string) => dispatch(store, { type: 'requestFailed', sessionId, requestId }),
    /** Mesh's id of the last request that failed. */
    lastRequestId() {
      const { session: current } = store.getState()
      return 'requestIds' in current ? current.requestIds.at(-1) : undefined
    },
    onVerified: () => dispatch(store, { type: 'verified', sessionId }),
    onClosing: () => dispatch(store, { type: 'closing', sessionId }),
    onError: (error: MeshLinkError) => callHandler(handlers, 'onError', error),
  }
}
