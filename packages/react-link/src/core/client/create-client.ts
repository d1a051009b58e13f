import { createStore } from 'zustand/vanilla'
import type { CreateDelivery, DeliveryService } from '../delivery/delivery-service'
import { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { LinkTokenSource } from '../link-token/link-token-source'
import type { LinkResult, Session, SessionBase } from '../session/session'
import { attempt } from './attempt'
import { CLEARED } from './cleared'
import { importAnew } from './import-anew'
import { lazy } from './lazy'
import type { LinkHandlers } from './link-handlers'
import { createListeners } from './listeners'
import type { MeshLinkClient, OpenRequest } from './mesh-link-client'
import type { MeshLinkOptions } from './mesh-link-options'
import type { MeshLinkState } from './mesh-link-state'
import { newId } from './new-id'
import { notify } from './notify'
import type { RunSession } from './run-session'
import type { ServerStateChange } from './server-state-change'
import { acquireSessionLock } from './session-lock'
import { toLinkTokenRequest } from './to-link-token-request'

/** What a client is put together from: the rooms that `core` itself may not reach. */
export interface ClientParts {
  linkTokens: LinkTokenSource
  /** Driver and delivery: what a session needs that an app does not load first. */
  loadCode: () => Promise<{
    runSession: RunSession
    loadSdk: (prewarm: boolean) => Promise<unknown>
    createDelivery: CreateDelivery
  }>
}

/** What the client itself does: the first bytes an app loads. The rest of a session is the driver's. */
export function createClient(options: MeshLinkOptions, parts: ClientParts): MeshLinkClient {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, deliveries: [] }))
  const events = createListeners<MeshLinkEvent>()
  const serverStateChanges = createListeners<ServerStateChange>()
  const loadCode = lazy(async () => {
    const code = await importAnew(parts.loadCode, 'runSession')
    delivering = code.createDelivery({ backend: options.backend, store, serverStateChanges })
    return { ...code, delivering }
  })
  let delivering: DeliveryService | undefined
  let live: { ownerId: string; abort: AbortController } | undefined

  const setSession = (session: Session) => store.setState({ session })

  async function open(
    request: OpenRequest,
    given: LinkHandlers | (() => LinkHandlers) = {},
    ownerId = '',
  ): Promise<LinkResult> {
    const handlers = typeof given === 'function' ? given : () => given
    const { intent, connectionId, display = options.display ?? 'dialog' } = request
    const session: SessionBase = {
      id: newId(),
      ownerId,
      intent,
      connectionId,
      display,
      startedAt: Date.now(),
    }
    const nothing = { sessionId: session.id, intent, connections: [], transfers: [], requestIds: [] }
    const failed = (error: MeshLinkError): LinkResult => ({ ...nothing, status: 'failed', error })
    if (typeof document === 'undefined') {
      return failed(new MeshLinkError('environment_unsupported', 'Link opens in a browser only.'))
    }
    const release = acquireSessionLock()
    if (!release) {
      return failed(
        new MeshLinkError('session_in_progress', 'Link is already open on this page. Close it first.', {
          isRetryable: true,
        }),
      )
    }

    setSession({ ...session, status: 'preparing' })
    const abort = new AbortController()
    live = { ownerId, abort }
    const { signal } = abort
    const linkToken = parts.linkTokens.take(toLinkTokenRequest(request), signal)
    // The driver tells of a failure; without this line one that comes before the driver would be "unhandled".
    linkToken.catch(() => {})
    const closed = new Promise<undefined>((resolve) => {
      signal.onabort = () => resolve(undefined)
    })
    // Code that never comes must not hold the page: until it is there, `close()` ends the session by itself.
    const result = await Promise.race([closed, loadCode()])
      .then((code): LinkResult | Promise<LinkResult> =>
        code
          ? code.runSession({
              session,
              request,
              options,
              linkToken,
              signal,
              handlers,
              store,
              events,
              delivering: code.delivering,
            })
          : { ...nothing, status: 'cancelled' },
      )
      // The driver itself never rejects.
      .catch((cause) => {
        const message = 'Link could not be loaded. Check the connection and try again.'
        return failed(new MeshLinkError('code_load_failed', message, { cause, isRetryable: true }))
      })

    live = undefined
    release()
    setSession({ ...session, status: 'ended', result })
    if (result.error) notify(handlers, 'onError', result.error)
    notify(handlers, 'onExit', result)
    return result
  }

  const close = (ownerId?: string, reason?: typeof CLEARED) => {
    if (ownerId === undefined || live?.ownerId === ownerId) live?.abort.abort(reason)
  }

  return {
    open,
    close: () => close(),
    async prefetch(request) {
      await Promise.allSettled([
        loadCode().then(({ loadSdk }) => loadSdk(options.prewarm ?? false)),
        request && parts.linkTokens.prefetch(toLinkTokenRequest(request)),
      ])
    },
    clear() {
      parts.linkTokens.clear()
      close(undefined, CLEARED)
      delivering?.clear()
      store.setState({ deliveries: [] })
    },
    retryDeliveries: () => delivering?.retry(),
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
