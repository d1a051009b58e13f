import { createStore } from 'zustand/vanilla'
import type { LinkTokenRequest } from '../contract'
import { MeshLinkError } from '../errors/mesh-link-error'
import type { LinkTokenSource } from '../link-token/link-token-source'
import { importWithRetry, loadOnce } from '../loading'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { SaveService } from '../session/save'
import {
  type LinkResult,
  type MeshLinkState,
  newId,
  type Session,
  type SessionBase,
} from '../session/session'
import { attempt, callHandler, createListeners, type LinkHandlers } from './callbacks'
import type { MeshLinkClient, MeshLinkOptions, ServerStateChange, SessionRequest } from './mesh-link-client'
import { CLEARED, type SessionCode } from './session-code'
import { acquireSessionLock } from './session-lock'

/** What a client needs from folders that `core` must not import. */
export interface ClientParts {
  linkTokens: LinkTokenSource
  loadCode: () => Promise<SessionCode>
}

/** Makes a client. Its own code is part of an app's first load; driver and saving are loaded on demand. */
export function createClient(
  options: MeshLinkOptions,
  { linkTokens, loadCode: importCode }: ClientParts,
): MeshLinkClient {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, saves: [] }))
  const events = createListeners<MeshLinkEvent>()
  const serverStateChanges = createListeners<ServerStateChange>()
  const loadCode = loadOnce(async () => {
    const code = await importWithRetry(importCode, 'runSession')
    saveService = code.createSaveService({ backend: options.backend, store, serverStateChanges })
    return code
  })
  // Set when the code has loaded.
  let saveService: SaveService | undefined
  const freshLogins = new Set<string>()
  let live: { ownerId: string | symbol; abort: AbortController } | undefined

  const setSession = (session: Session) => store.setState({ session })

  /** Lets the driver run a session, when its code is there. Never rejects. */
  async function open(
    request: SessionRequest,
    given: LinkHandlers | (() => LinkHandlers) = {},
    ownerId: string | symbol = '',
  ): Promise<LinkResult> {
    const { intent, connectionId, display = options.display ?? 'dialog' } = request
    const session = { id: newId(), ownerId, intent, connectionId, display, startedAt: Date.now() }
    if (typeof document === 'undefined')
      return emptyResult(
        session,
        new MeshLinkError('environment_unsupported', 'Link opens in a browser only.'),
      )
    const release = acquireSessionLock()
    if (!release) {
      const message = 'Link is already open. Close it first.'
      return emptyResult(session, new MeshLinkError('session_in_progress', message, { isRetryable: true }))
    }

    setSession({ ...session, status: 'preparing' })
    const handlers = typeof given === 'function' ? given : () => given
    const abort = new AbortController()
    const { signal } = abort
    live = { ownerId, abort }
    // The token and the code are fetched at the same time.
    const linkToken = linkTokens.take(toLinkTokenRequest(request), signal)
    // The driver reports a failure. Without this line, one that comes before the driver would be "unhandled".
    linkToken.catch(() => {})
    // Code that never arrives must not block the page: until the driver has started, `close()` ends the session here.
    const closed = new Promise<undefined>((resolve) => {
      signal.onabort = () => resolve(undefined)
    })
    const result = await Promise.race([closed, loadCode()])
      .then((code) =>
        code && saveService
          ? code.runSession({
              session,
              request,
              options,
              linkToken,
              signal,
              handlers,
              store,
              events,
              saveService,
              freshLogins,
            })
          : emptyResult(session),
      )
      .catch((cause: unknown) => emptyResult(session, notLoaded(cause)))

    live = undefined
    release()
    setSession({ ...session, status: 'ended', result })
    if (result.error) callHandler(handlers, 'onError', result.error)
    callHandler(handlers, 'onExit', result)
    return result
  }

  const toLinkTokenRequest = ({
    intent,
    params,
    connectionId,
    integration,
    savedAccounts,
  }: SessionRequest): LinkTokenRequest => ({
    intent,
    params,
    connectionId,
    integration,
    savedAccounts: freshLogins.has(intent) ? 'none' : savedAccounts,
  })

  const close = (ownerId?: string | symbol, reason?: typeof CLEARED) => {
    if (ownerId === undefined || live?.ownerId === ownerId) live?.abort.abort(reason)
  }

  return {
    open,
    close: () => close(),
    async prefetch(request) {
      await Promise.allSettled([
        loadCode().then(({ loadSdk }) => loadSdk(options.prewarm)),
        request && linkTokens.prefetch(toLinkTokenRequest(request)),
      ])
    },
    createPayLink: (request) =>
      loadCode()
        .then((code) => code.createPayLink(linkTokens.take(toLinkTokenRequest(request))))
        .catch((cause: unknown) => ({ error: notLoaded(cause) })),
    clear() {
      linkTokens.clear()
      close(undefined, CLEARED)
      saveService?.clear()
      freshLogins.clear()
    },
    retrySaves: () => saveService?.retry(),
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => attempt(listener)),
    _internal: {
      options,
      store,
      open,
      close,
      reset(ownerId) {
        const { session } = store.getState()
        if (session.status === 'ended' && session.ownerId === ownerId) setSession({ status: 'idle' })
      },
      onEvent: events.add,
      onServerStateChange: serverStateChanges.add,
    },
  }
}

const notLoaded = (cause: unknown) =>
  new MeshLinkError('code_load_failed', 'Link could not be loaded. Check the connection and try again.', {
    cause,
    isRetryable: true,
  })

/** The result of a session that ended before the driver started: failed with an error, cancelled without one. */
function emptyResult({ id, intent }: SessionBase, error?: MeshLinkError): LinkResult {
  return {
    sessionId: id,
    intent,
    connections: [],
    transfers: [],
    requestIds: [],
    ...(error ? { status: 'failed', error } : { status: 'cancelled' }),
  }
}
