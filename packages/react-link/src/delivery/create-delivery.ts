import type { MeshConnection } from '../core/contract/connection'
import type { CreateDelivery, Handover } from '../core/delivery/delivery-service'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import type { SaveStatus } from '../core/session/session'
import { retryDelayMs } from './retry-delay'
import { tellChange } from './tell-change'
import { toShownError } from './to-shown-error'

interface Unsent {
  handover: Handover
  /** How often it was tried and failed. */
  failures: number
  status: Exclude<SaveStatus, 'saved'>
  /** A request for it is on its way. */
  isSending?: boolean
  timer?: ReturnType<typeof setTimeout>
}

/** Then it is `failed` and waits for `retry()`: some four minutes of trying. */
const MAX_ATTEMPTS = 12

/** Makes the service that brings what Link handed over to the backend. Secrets stay in here. */
export const createDelivery: CreateDelivery = ({ backend, ...parties }) => {
  const unsent = new Map<string, Unsent>()
  const waiting = new Set<() => void>()

  const tell = (
    handover: Handover,
    status: SaveStatus,
    error?: MeshLinkError,
    saved: MeshConnection[] = [],
  ) => {
    const { handoverId, sessionId, kind } = handover
    tellChange(parties, { handoverId, sessionId, kind, status, error }, saved)
    for (const check of [...waiting]) check()
    guardUnload()
  }

  async function send(entry: Unsent) {
    const { handover } = entry
    clearTimeout(entry.timer)
    entry.status = 'saving'
    entry.isSending = true
    try {
      const connections = await post(handover)
      if (!forget(entry)) return
      tell(handover, 'saved', undefined, connections)
    } catch (thrown) {
      if (unsent.get(handover.handoverId) !== entry) return
      entry.isSending = false
      const error = toShownError(thrown)
      entry.failures++
      if (error.isRetryable && entry.failures < MAX_ATTEMPTS) {
        entry.timer = setTimeout(() => void send(entry), retryDelayMs(entry.failures, error.retryAfterMs))
        tell(handover, 'saving', error)
        return
      }
      entry.status = 'failed'
      // What the backend refuses for good is not worth a secret in memory; a sign-in may still help the others.
      if (!error.isRetryable && error.code !== 'unauthenticated') forget(entry)
      tell(handover, 'failed', error)
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

  /** Whether it was still ours to send: it is not after `clear()`. */
  function forget(entry: Unsent): boolean {
    const isOurs = unsent.get(entry.handover.handoverId) === entry
    if (isOurs) unsent.delete(entry.handover.handoverId)
    return isOurs
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
      // One that is on its way is not sent a second time beside itself.
      if (entry.isSending) continue
      void send(entry)
      tell(entry.handover, 'saving')
    }
  }

  return {
    deliver(handover) {
      const entry: Unsent = { handover, failures: 0, status: 'saving' }
      unsent.set(handover.handoverId, entry)
      // Sent before anyone is told: a listener of the app's can't come between.
      void send(entry)
      tell(handover, 'saving')
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

function askBeforeUnload(event: BeforeUnloadEvent) {
  event.preventDefault()
}
