import { createStore } from 'zustand/vanilla'
import type { WebLinkSdk } from '../../on-demand/web-link-sdk'
import { lightError } from '../errors/light-error'
import type { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { LinkResult, MeshLinkState, Session } from '../session/session'
import type { callHandler, LinkHandlers } from './callbacks'
import { createListeners } from './listeners'
import type { MeshLinkClient, MeshLinkOptions, ServerStateChange, SessionRequest } from './mesh-link-client'
import type { CLEARED, SessionCode, SessionRuntime } from './session-code'
import { acquireSessionLock } from './session-lock'

/** What a client loads on demand, from folders that `core` must not import. Both reject with a `MeshLinkError`. */
export interface ClientParts {
  loadCode: () => Promise<SessionCode>
  loadSdk: (prewarm: boolean | undefined) => Promise<WebLinkSdk>
}

/** Makes a client. Its own code is part of an app's first load; all that only a session needs is loaded on demand. */
export function createClient(options: MeshLinkOptions, parts: ClientParts): MeshLinkClient {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, saves: [] }))
  const events = createListeners<MeshLinkEvent>()
  const serverStateChanges = createListeners<ServerStateChange>()
  let runtime: SessionRuntime | undefined
  /** Ends the live session: for an owner only its own, without one any. After the session, it does nothing. */
  let close = (_owner?: string | symbol | object, _reason?: typeof CLEARED) => {}
  /** Another one after each `clear()`: what the previous user has begun must not go on for the next. */
  let user = {}

  const setSession = (session: Session) => store.setState({ session })

  const loadSdk = () => parts.loadSdk(options.prewarm)

  const load = async () => {
    if (!runtime) {
      const code = await parts.loadCode()
      runtime ??= code({ options, store, events, serverStateChanges, loadSdk })
    }
    return runtime
  }

  /** Runs a session, when the code for it is there. Never rejects. */
  async function open(
    request: SessionRequest,
    given: LinkHandlers | (() => LinkHandlers) = {},
    ownerId: string | symbol = '',
  ): Promise<LinkResult> {
    const { intent, connectionId, display = options.display ?? 'dialog' } = request
    const session = { id: newId(), ownerId, intent, connectionId, display, startedAt: Date.now() }
    /** The result of a session that ends before its code is there. */
    const endedBy = (error?: MeshLinkError) =>
      ({
        sessionId: session.id,
        intent,
        connections: [],
        transfers: [],
        requestIds: [],
        status: error ? 'failed' : 'cancelled',
        error,
        settled: Promise.all([]),
      }) as unknown as LinkResult
    if (!globalThis.document) return endedBy(lightError('environment_unsupported', 'Link needs a browser.'))
    const release = acquireSessionLock()
    if (!release) return load().then((code) => endedBy(code.sessionInProgress()), endedBy)

    setSession({ ...session, status: 'preparing' })
    const handlers = typeof given === 'function' ? given : () => given
    const abort = new AbortController()
    const { signal } = abort
    close = (owner, reason) => {
      if (!owner || owner === ownerId || owner === request.context?.provider) abort.abort(reason)
    }
    // Code that never arrives must not block the page: until it is there, `close()` ends the session here.
    const closed = new Promise<void>((resolve) => {
      signal.onabort = () => resolve()
    })
    let call: typeof callHandler = (getHandlers, name, value) =>
      attempt(() => (getHandlers()[name] as ((value: unknown) => unknown) | undefined)?.(value))
    // Beside our own code, not after it. The session asks again, and reports a failure.
    loadSdk().catch(() => {})
    const result = await Promise.race([closed, load()]).then((code) => {
      if (!code) return endedBy()
      call = code.callHandler
      return code.run({ session, request, signal, handlers })
    }, endedBy)

    release()
    setSession({ ...session, status: 'ended', result })
    if (result.error) call(handlers, 'onError', result.error)
    call(handlers, 'onExit', result)
    return result
  }

  const clear = () => {
    user = {}
    runtime?.clear()
    close(undefined, 'cleared')
  }

  return {
    open,
    close: () => close(),
    async prefetch(request) {
      const asked = user
      await Promise.allSettled([
        loadSdk(),
        load().then((code) => request && asked === user && code.prefetch(request)),
      ])
    },
    createPayLink: (request) =>
      load().then(
        (code) => code.createPayLink(request),
        (error) => ({ error }),
      ),
    clear,
    retrySaves: () => runtime?.retrySaves(),
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => attempt(listener)),
    _internal: {
      options,
      store,
      open,
      close: (owner) => close(owner),
      reset(ownerId) {
        const { session } = store.getState()
        if (session.status === 'ended' && session.ownerId === ownerId) setSession({ status: 'idle' })
      },
      leave(userKey) {
        clear()
        serverStateChanges.all.forEach((tell) => {
          tell({ leftBy: userKey })
        })
      },
      onEvent: events.add,
      onServerStateChange: serverStateChanges.add,
    },
  }
}

/** Makes a random id. Not by `crypto.randomUUID`, which exists only in secure contexts: not on `http://192.168.…`. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('')
}

/**
 * Calls a function of the app. Its errors are reported as uncaught, and our own code continues. Not the one of `attempt.ts`: a
 * file that the first load shares with lazy code is one more request.
 */
async function attempt(run: () => unknown): Promise<void> {
  try {
    await run()
  } catch (thrown) {
    reportError(thrown)
  }
}
