import { createStore } from 'zustand/vanilla'
import { MeshLinkError } from '../errors/mesh-link-error'
import { notLoaded } from '../errors/not-loaded'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import {
  type LinkResult,
  type MeshLinkState,
  newId,
  type Session,
  type SessionBase,
} from '../session/session'
import type { callHandler, LinkHandlers } from './callbacks'
import { attempt, createListeners } from './listeners'
import type { MeshLinkClient, MeshLinkOptions, ServerStateChange, SessionRequest } from './mesh-link-client'
import { CLEARED, type SessionCode, type SessionRuntime } from './session-code'
import { acquireSessionLock } from './session-lock'

/** What a client loads on demand, from folders that `core` must not import. */
export interface ClientParts {
  loadCode: () => Promise<SessionCode>
  /** Only begins to load the SDK: the session waits for it, and reports a failure. */
  loadSdk: (prewarm: boolean | undefined) => Promise<unknown>
}

/** Makes a client. Its own code is part of an app's first load; all that only a session needs is loaded on demand. */
export function createClient(options: MeshLinkOptions, { loadCode, loadSdk }: ClientParts): MeshLinkClient {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, saves: [] }))
  const events = createListeners<MeshLinkEvent>()
  const serverStateChanges = createListeners<ServerStateChange>()
  let runtime: SessionRuntime | undefined
  let live: { ownerId: string | symbol; abort: AbortController } | undefined
  /** Another one after each `clear()`: what the previous user has begun must not go on for the next. */
  let user = {}

  const setSession = (session: Session) => store.setState({ session })

  /** @throws MeshLinkError `offline` or `code_load_failed` */
  const load = async () => {
    const code = await loadCode().catch(notLoaded)
    runtime ??= code({ options, store, events, serverStateChanges })
    return runtime
  }

  const loadForLink = () => {
    // At the same time, not after our own code.
    loadSdk(options.prewarm).catch(() => {})
    return load()
  }

  /** Runs a session, when the code for it is there. Never rejects. */
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
      return emptyResult(
        session,
        await load().then(
          (code) => code.sessionInProgress(),
          (error) => error,
        ),
      )
    }

    setSession({ ...session, status: 'preparing' })
    const handlers = typeof given === 'function' ? given : () => given
    const abort = new AbortController()
    const { signal } = abort
    live = { ownerId, abort }
    // Code that never arrives must not block the page: until it is there, `close()` ends the session here.
    const closed = new Promise<undefined>((resolve) => {
      signal.onabort = () => resolve(undefined)
    })
    let call: typeof callHandler = (getHandlers, name, value) =>
      attempt(() => (getHandlers()[name] as ((value: unknown) => unknown) | undefined)?.(value))
    const result = await Promise.race([closed, loadForLink()]).then(
      (code) => {
        if (!code) return emptyResult(session)
        call = code.callHandler
        return code.run({ session, request, signal, handlers })
      },
      (error) => emptyResult(session, error),
    )

    live = undefined
    release()
    setSession({ ...session, status: 'ended', result })
    if (result.error) call(handlers, 'onError', result.error)
    call(handlers, 'onExit', result)
    return result
  }

  const close = (ownerId?: string | symbol, reason?: typeof CLEARED) => {
    if (ownerId === undefined || live?.ownerId === ownerId) live?.abort.abort(reason)
  }

  return {
    open,
    close: () => close(),
    async prefetch(request) {
      const asked = user
      await loadForLink().then(
        (code) => (asked === user ? code.prefetch(request) : undefined),
        () => {},
      )
    },
    createPayLink: (request) =>
      load().then(
        (code) => code.createPayLink(request),
        (error) => ({ error }),
      ),
    clear() {
      user = {}
      runtime?.clear()
      close(undefined, CLEARED)
    },
    retrySaves: () => runtime?.retrySaves(),
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

/** The result of a session that ended before its code was there: failed with an error, cancelled without one. */
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
