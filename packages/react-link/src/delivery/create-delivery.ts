import type { CreateDelivery } from '../core/client/session-code'
import type { MeshConnection } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import type { Delivery, Handover, SaveStatus } from '../core/session/delivery'
import { dispatch } from '../core/session/transition'
import { retryDelayMs } from './retry-delay'

interface Unsent {
  handover: Handover
  /** How many attempts have failed. */
  failures: number
  status: Exclude<SaveStatus, 'saved'>
  /** A request is pending. */
  isSending?: boolean
  timer?: ReturnType<typeof setTimeout>
}

/** After so many attempts, about four minutes, the status is `failed` until `retry()`. */
const MAX_ATTEMPTS = 12

/** Makes the service that sends to the backend what Link handed over. Secrets do not leave this function. */
export const createDelivery: CreateDelivery = ({ backend, store, serverStateChanges }) => {
  const unsent = new Map<string, Unsent>()
  /** Calls of `settled` that wait for the end of saving. */
  const waiting = new Set<() => void>()

  async function send(entry: Unsent) {
    const { handover } = entry
    clearTimeout(entry.timer)
    entry.status = 'saving'
    entry.isSending = true
    try {
      const connections = await post(handover)
      if (!forget(entry)) return
      publish(handover, 'saved', undefined, connections)
    } catch (thrown) {
      if (unsent.get(handover.handoverId) !== entry) return
      entry.isSending = false
      const error = toPublicError(thrown)
      entry.failures++
      if (error.isRetryable && entry.failures < MAX_ATTEMPTS) {
        entry.timer = setTimeout(() => void send(entry), retryDelayMs(entry.failures, error.retryAfterMs))
        publish(handover, 'saving', error)
        return
      }
      entry.status = 'failed'
      // Do not keep secrets that the backend refuses for good. After signing in again, the user can still retry the others.
      if (!error.isRetryable && error.code !== 'unauthenticated') forget(entry)
      publish(handover, 'failed', error)
    }
  }

  async function post(handover: Handover): Promise<MeshConnection[]> {
    const { linkSessionId } = handover
    if (handover.kind === 'connection') {
      return backend.saveConnection({ linkSessionId, payload: handover.payload })
    }
    await backend.reportTransfer({ linkSessionId, transfer: handover.transfer })
    return []
  }

  /** Returns `false` when `clear()` has dropped the entry already. */
  function forget(entry: Unsent): boolean {
    const isKnown = unsent.get(entry.handover.handoverId) === entry
    if (isKnown) unsent.delete(entry.handover.handoverId)
    return isKnown
  }

  /** Publishes the status of a delivery: to the store, to its session, to the app's query cache, and to `settled`. */
  function publish(
    { handoverId, sessionId, kind }: Handover,
    status: SaveStatus,
    error?: MeshLinkError,
    saved: MeshConnection[] = [],
  ) {
    const delivery: Delivery = { handoverId, sessionId, kind, status, error }
    store.setState(({ deliveries }) => ({
      deliveries: [...deliveries.filter((other) => other.handoverId !== handoverId), delivery],
    }))
    const connectionIds = saved.map(({ id }) => id)
    dispatch(store, { type: 'saveChanged', sessionId, handoverId, save: status, connectionIds })
    if (status === 'saved') {
      serverStateChanges.notify({ resource: kind === 'connection' ? 'connections' : 'transfers' })
    }
    for (const check of [...waiting]) check()
    guardUnload()
  }

  function guardUnload() {
    window.removeEventListener('beforeunload', askBeforeUnload)
    window.removeEventListener('online', retry)
    if (unsent.size === 0) return
    window.addEventListener('beforeunload', askBeforeUnload)
    window.addEventListener('online', retry)
  }

  function retry() {
    for (const entry of unsent.values()) {
      entry.failures = 0
      // Do not send it twice at the same time.
      if (entry.isSending) continue
      void send(entry)
      publish(entry.handover, 'saving')
    }
  }

  return {
    deliver(handover) {
      const entry: Unsent = { handover, failures: 0, status: 'saving' }
      unsent.set(handover.handoverId, entry)
      // Before publishing, so that no listener of the app can prevent it.
      void send(entry)
      publish(handover, 'saving')
    },
    retry,
    clear() {
      for (const { timer } of unsent.values()) clearTimeout(timer)
      unsent.clear()
      guardUnload()
      for (const check of [...waiting]) check()
    },
    settled: (sessionId, timeoutMs) =>
      new Promise((resolve) => {
        const check = () => {
          const isSaving = [...unsent.values()].some(
            ({ handover, status }) => handover.sessionId === sessionId && status === 'saving',
          )
          if (!isSaving) finish()
        }
        const timer = setTimeout(finish, timeoutMs)
        waiting.add(check)
        check()

        function finish() {
          clearTimeout(timer)
          waiting.delete(check)
          resolve()
        }
      }),
  }
}

/**
 * Makes the error that the app may see. Without a `cause`: errors of HTTP clients often contain the request, and with it
 * the tokens.
 */
function toPublicError(thrown: unknown): MeshLinkError {
  const { code, message, isRetryable, requestId, retryAfterMs } = toMeshLinkError(
    thrown,
    'backend_error',
    'The account could not be saved. Try again.',
  )
  return new MeshLinkError(code, message, {
    // The body was cut off on its way to the backend, so a retry can succeed.
    isRetryable: isRetryable || code === 'body_incomplete',
    requestId,
    retryAfterMs,
  })
}

function askBeforeUnload(event: BeforeUnloadEvent) {
  event.preventDefault()
}
