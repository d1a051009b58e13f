import { notify } from '../core/client/callbacks'
import type { ServerStateChange } from '../core/client/mesh-link-client'
import type { ClientState } from '../core/client/session-code'
import type { MeshConnection, MeshTransfer } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import { toMeshLinkError } from '../core/errors/to-mesh-link-error'
import type { MeshSave, SaveInput, SaveService } from '../core/session/save'
import { dispatch } from '../core/session/transition'
import { retryDelayMs } from './retry-delay'

interface Unsent {
  input: SaveInput
  /** How many attempts have failed. */
  failures: number
  status: Exclude<MeshSave['status'], 'saved'>
  /** A request is pending. */
  isSending?: boolean
  timer?: ReturnType<typeof setTimeout>
}

/** After so many attempts, about four minutes, the status is `unsaved` until `retry()`. */
const MAX_ATTEMPTS = 12

/**
 * Makes the service that sends to the backend what Link handed over. Secrets do not leave this function. It updates the
 * store, and announces what was saved, so that the app's query cache can fetch it again.
 */
export function createSaveService({
  options: { backend },
  store,
  serverStateChanges,
}: Pick<ClientState, 'options' | 'store' | 'serverStateChanges'>): SaveService {
  const unsent = new Map<string, Unsent>()
  const reports = new Map<string, MeshTransfer>()
  /** Calls of `whenDone` that wait for the end of saving. */
  const waiting = new Set<() => void>()

  async function send(entry: Unsent) {
    const { input } = entry
    clearTimeout(entry.timer)
    entry.status = 'saving'
    entry.isSending = true
    try {
      const { connections, report } = await post(input)
      if (!forget(entry)) return
      if (report) reports.set(input.saveId, report)
      publish(input, 'saved', undefined, connections)
    } catch (thrown) {
      if (unsent.get(input.saveId) !== entry) return
      entry.isSending = false
      const error = toPublicError(thrown)
      entry.failures++
      if (error.isRetryable && entry.failures < MAX_ATTEMPTS) {
        entry.timer = setTimeout(() => void send(entry), retryDelayMs(entry.failures, error.retryAfterMs))
        publish(input, 'saving', error)
        return
      }
      entry.status = 'unsaved'
      // Do not keep secrets that the backend refuses for good. After signing in again, the user can still retry the others.
      if (!error.isRetryable && error.code !== 'unauthenticated') forget(entry)
      publish(input, 'unsaved', error)
    }
  }

  async function post(
    input: SaveInput,
  ): Promise<{ connections?: MeshConnection[]; report?: MeshTransfer | undefined }> {
    const { linkSessionId } = input
    if (input.kind === 'connection') {
      return {
        connections: (await backend.saveConnection?.({ linkSessionId, payload: input.payload })) ?? [],
      }
    }
    return { report: await backend.reportTransfer?.({ linkSessionId, transfer: input.transfer }) }
  }

  /** Returns `false` when `clear()` has dropped the entry already. */
  function forget(entry: Unsent): boolean {
    const isKnown = unsent.get(entry.input.saveId) === entry
    if (isKnown) unsent.delete(entry.input.saveId)
    return isKnown
  }

  /** Publishes the status of a save: to the store, to its session, to the app's query cache, and to `whenDone`. */
  function publish(
    { saveId, sessionId, kind }: SaveInput,
    status: MeshSave['status'],
    error?: MeshLinkError,
    saved: MeshConnection[] = [],
  ) {
    const save: MeshSave = { saveId, sessionId, kind, status, error }
    store.setState(({ saves }) => ({
      saves: [...saves.filter((other) => other.saveId !== saveId), save],
    }))
    const connectionIds = saved.map(({ id }) => id)
    dispatch(store, { type: 'saveChanged', sessionId, saveId, saveStatus: status, connectionIds })
    if (status === 'saved') {
      notify<ServerStateChange>(serverStateChanges, {
        resource: kind === 'connection' ? 'connections' : 'transfers',
      })
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
      publish(entry.input, 'saving')
    }
  }

  return {
    save(input) {
      const entry: Unsent = { input, failures: 0, status: 'saving' }
      unsent.set(input.saveId, entry)
      // Before publishing, so that no listener of the app can prevent it.
      void send(entry)
      publish(input, 'saving')
    },
    retry,
    reportOf: (saveId) => reports.get(saveId),
    clear() {
      reports.clear()
      for (const { timer } of unsent.values()) clearTimeout(timer)
      unsent.clear()
      store.setState({ saves: [] })
      guardUnload()
      for (const check of [...waiting]) check()
    },
    whenDone: (sessionId, timeoutMs) =>
      new Promise((resolve) => {
        const check = () => {
          const isSaving = [...unsent.values()].some(
            ({ input, status }) => input.sessionId === sessionId && status === 'saving',
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
  const { code, message, userMessage, isRetryable, requestId, retryAfterMs } = toMeshLinkError(
    thrown,
    'backend_error',
    'The account could not be saved. Try again.',
  )
  return new MeshLinkError(code, message, {
    // The body was cut off on its way to the backend, so a retry can succeed.
    isRetryable: isRetryable || code === 'body_incomplete',
    userMessage,
    requestId,
    retryAfterMs,
  })
}

function askBeforeUnload(event: BeforeUnloadEvent) {
  event.preventDefault()
}
