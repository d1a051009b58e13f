import { createStore } from 'zustand/vanilla'
import type { DeliveryListener, DeliveryService } from '../delivery/delivery'
import { MeshLinkError } from '../errors/mesh-link-error'
import { toMeshLinkError } from '../errors/to-mesh-link-error'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { LinkTokenSource } from '../link-token/link-token-source'
import type { LinkResult, Session, SessionBase } from '../session/session'
import type { SessionEvent } from '../session/session-event'
import { toResult } from '../session/to-result'
import { transition } from '../session/transition'
import { connectSession } from './connect-session'
import { lazy } from './lazy'
import type { LinkHandlers } from './link-handlers'
import { createListeners } from './listeners'
import type { MeshLinkClient, MeshLinkState, OpenRequest, ServerStateChange } from './mesh-link-client'
import type { MeshLinkOptions } from './mesh-link-options'
import { newId } from './new-id'
import { notify } from './notify'
import type { RunSession, SessionEnding } from './run-session'
import { acquireSessionLock } from './session-lock'
import { toLinkTokenRequest } from './to-link-token-request'

/** What a client is put together from: the rooms that `core` itself may not reach. */
export interface ClientParts {
  linkTokens: LinkTokenSource
  loadDriver: () => Promise<{ runSession: RunSession; loadSdk: (prewarm: boolean) => Promise<unknown> }>
  loadDelivery: () => Promise<{ createDelivery: (listener: DeliveryListener) => DeliveryService }>
}

/** How long a session that is over waits for its saves, so that its result can tell their ids. */
const SAVE_WAIT_MS = 5_000

/** The client itself: owns the session, and outlives every component that opens one. */
export function createClient(options: MeshLinkOptions, parts: ClientParts): MeshLinkClient {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, deliveries: [] }))
  const events = createListeners<MeshLinkEvent>()
  const serverStateChanges = createListeners<ServerStateChange>()
  const driver = lazy(parts.loadDriver)
  const delivery = lazy(async () => (await parts.loadDelivery()).createDelivery(onDelivery))
  let live: { ownerId: string; abort: AbortController } | undefined

  const dispatch = (event: SessionEvent) => {
    const { session } = store.getState()
    const next = transition(session, event)
    if (next !== session) store.setState({ session: next })
  }

  const onDelivery: DeliveryListener = (changed, connections) => {
    store.setState(({ deliveries }) => ({
      deliveries: [...deliveries.filter(({ handoverId }) => handoverId !== changed.handoverId), changed],
    }))
    const { handoverId, sessionId, status: save } = changed
    dispatch({
      type: 'saveChanged',
      sessionId,
      handoverId,
      save,
      connectionIds: connections.map(({ id }) => id),
    })
    if (save !== 'saved') return
    serverStateChanges.notify(
      changed.kind === 'connection'
        ? { type: 'connectionsSaved', connections }
        : { type: 'transferReported' },
    )
  }

  async function open(
    request: OpenRequest,
    given: LinkHandlers | (() => LinkHandlers) = {},
    ownerId = '',
  ): Promise<LinkResult> {
    const handlers = () => (typeof given === 'function' ? given() : given)
    const session: SessionBase = {
      id: newId(),
      ownerId,
      intent: request.intent,
      connectionId: request.connectionId,
      display: request.display ?? options.display ?? 'dialog',
      startedAt: Date.now(),
    }
    const preparing: Session = { ...session, status: 'preparing' }
    if (typeof document === 'undefined') {
      return toResult(preparing, {
        error: new MeshLinkError('environment_unsupported', 'Link opens in a browser only, not on a server.'),
      })
    }
    const release = acquireSessionLock()
    if (!release) {
      const error = new MeshLinkError(
        'session_in_progress',
        'Link is already open on this page. Close it before opening it again.',
        { isRetryable: true },
      )
      return toResult(preparing, { error })
    }

    dispatch({ type: 'started', session })
    const abort = new AbortController()
    live = { ownerId, abort }
    const linkToken = parts.linkTokens.take(toLinkTokenRequest(request), abort.signal)
    // The driver tells of a failure; without this line one that comes before the driver would be "unhandled".
    linkToken.catch(() => {})
    let ending: SessionEnding
    try {
      const [{ runSession }, delivering] = await Promise.all([driver(), delivery()])
      ending = await runSession({
        session,
        request,
        options,
        linkToken,
        signal: abort.signal,
        ...connectSession({ session, options, handlers, dispatch, delivering, events }),
      })
      dispatch({ type: 'closing', sessionId: session.id })
      await delivering.settled(session.id, SAVE_WAIT_MS)
    } catch (cause) {
      const message = 'Link could not be loaded. Check the connection and try again.'
      ending = { error: toMeshLinkError(cause, 'code_load_failed', message) }
    }

    const current = store.getState().session
    const result = toResult('id' in current && current.status !== 'ended' ? current : preparing, ending)
    live = undefined
    release()
    dispatch({ type: 'ended', sessionId: session.id, result })
    if (result.error) notify(handlers(), 'onError', result.error)
    notify(handlers(), 'onExit', result)
    return result
  }

  const close = (ownerId?: string) => {
    if (ownerId === undefined || live?.ownerId === ownerId) live?.abort.abort()
  }

  return {
    open,
    close: () => close(),
    async prefetch(request) {
      const minting = request && parts.linkTokens.prefetch(toLinkTokenRequest(request))
      await Promise.allSettled([
        driver().then(({ loadSdk }) => loadSdk(options.prewarm ?? false)),
        delivery(),
        minting,
      ])
    },
    clear() {
      parts.linkTokens.clear()
      close()
      void delivery().then((delivering) => delivering.clear())
      store.setState({ deliveries: [] })
    },
    retryDeliveries: () => void delivery().then((delivering) => delivering.retry()),
    getState: store.getState,
    subscribe: store.subscribe,
    _internal: {
      options,
      store,
      open,
      close,
      reset(ownerId) {
        const { session } = store.getState()
        if (session.status === 'ended' && session.ownerId === ownerId) dispatch({ type: 'reset' })
      },
      onEvent: events.add,
      onServerStateChange: serverStateChanges.add,
    },
  }
}
