import { callHandler, type LinkHandlers, notify } from '../../core/client/callbacks'
import type { LinkConnectedPayload, LinkTransferReport } from '../../core/contract'
import type { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { MeshLinkEvent } from '../../core/session/mesh-link-event'
import type { SessionConnection, SessionTransfer } from '../../core/session/session'
import { dispatch } from '../../core/session/transition'
import type { RunSessionInput } from '../run-session-input'

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
  const { backend } = options
  return {
    /** @param data what the intent gave the page beside the token */
    onFrameRequested: (data: unknown) => dispatch(store, { type: 'frameRequested', sessionId, data }),
    /** Link is not on the screen any more: something has failed. What was done until now stays. */
    onHidden: () => dispatch(store, { type: 'hidden', sessionId }),
    onLoaded: () => dispatch(store, { type: 'loaded', sessionId }),
    /** @param payload goes only to the backend, unless the app has asked for it; `connection` has no secrets */
    onConnected(read: SessionConnection, payload: LinkConnectedPayload, linkSessionId: string) {
      const { saveId } = read
      const connection = backend.saveConnection ? read : withoutSave(read)
      dispatch(store, { type: 'connected', sessionId, connection })
      if (backend.saveConnection)
        saveService.save({ kind: 'connection', saveId, sessionId, linkSessionId, payload })
      callHandler(backend.exposeTokens ? withPayload(handlers, payload) : handlers, 'onConnected', connection)
    },
    onTransferFinished(read: SessionTransfer, report: LinkTransferReport, linkSessionId: string) {
      const { saveId } = read
      const transfer = backend.reportTransfer ? read : withoutSave(read)
      dispatch(store, { type: 'transferFinished', sessionId, transfer })
      if (backend.reportTransfer)
        saveService.save({ kind: 'transfer', saveId, sessionId, linkSessionId, transfer: report })
      callHandler(handlers, 'onTransferFinished', transfer)
    },
    /** @param redacted the part of the payload that analytics may see */
    onEvent(type: string, payload: unknown, redacted: unknown) {
      dispatch(store, { type: 'stepReported', sessionId, event: type, payload })
      const event = { type, payload, sessionId, intent, elapsedMs: Date.now() - startedAt } as MeshLinkEvent
      callHandler(handlers, 'onEvent', event)
      notify(events, event)
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

/** Marks what the backend does not save: nobody waits for it, and nobody is told that it is not saved. */
function withoutSave<Read extends SessionConnection | SessionTransfer>(read: Read): Read {
  return { ...read, saveStatus: 'none' }
}

/** Gives `onConnected` the tokens too, for `exposeTokens` of the backend. */
function withPayload(getHandlers: () => LinkHandlers, payload: LinkConnectedPayload): () => LinkHandlers {
  return () => {
    const handlers = getHandlers()
    return { ...handlers, onConnected: (connection) => handlers.onConnected?.(connection, payload) }
  }
}
