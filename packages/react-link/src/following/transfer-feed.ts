import type { MeshBackend } from '../core/backend/mesh-backend'
import type { ListTransfersResponse, MeshTransfer } from '../core/contract'

/** Follows the transfers of the signed-in user, for all of a page that wants to know. */
export interface TransferFeed {
  /**
   * Calls `listener` with the user's transfers, and again each time they change, while the page is visible. One request at a
   * time, whatever the number of listeners.
   *
   * @returns stops it
   */
  add(listener: Listener): () => void
  /** Whether the backend waits for changes, so that nobody else needs to ask it. */
  readonly isWaiting: boolean
  /** Another user may be signed in: forgets what is known, and drops the request under way. */
  restart(): void
}

type Listener = (transfers: MeshTransfer[]) => void

const MIN_POLL_MS = 3_000
const MAX_POLL_MS = 30_000
const MAX_RETRY_AFTER_MS = 3_600_000
/** Between two requests, whatever happens. */
const BREATH_MS = 100
/** An answer without news that comes sooner was not waited for. */
const SHORTEST_WAIT_MS = 1_000

const feeds = new WeakMap<object, TransferFeed>()

/**
 * The feed of a client.
 *
 * @param client an object that stands for it
 * @param backend has `waitForTransfers` or `listTransfers`
 */
export function transferFeed(client: object, backend: MeshBackend): TransferFeed {
  const feed = feeds.get(client) ?? createFeed(backend)
  feeds.set(client, feed)
  return feed
}

function createFeed(backend: MeshBackend): TransferFeed {
  const listeners = new Set<Listener>()
  let last: ListTransfersResponse | undefined
  let running: AbortController | undefined
  let isWaiting = false
  let wake = () => {}

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function run(signal: AbortSignal) {
    let failures = 0
    let pollMs = MIN_POLL_MS
    while (!signal.aborted) {
      const start = Date.now()
      const before = last
      try {
        const answer: ListTransfersResponse = backend.waitForTransfers
          ? await backend.waitForTransfers(before, { signal })
          : { transfers: (await backend.listTransfers?.({ signal })) ?? [] }
        if (signal.aborted) return
        failures = 0
        last = answer
        const isNews = !before?.version || before.version !== answer.version
        isWaiting = answer.version !== undefined && (isNews || Date.now() - start >= SHORTEST_WAIT_MS)
        if (isNews) for (const listener of [...listeners]) listener(answer.transfers)
        pollMs = isWaiting ? MIN_POLL_MS : Math.min(pollMs * 1.2, MAX_POLL_MS)
        await pause(isWaiting ? BREATH_MS : pollMs)
      } catch (error) {
        if (signal.aborted) return
        isWaiting = false
        const { isRetryable, retryAfterMs = 0 } = error as { isRetryable?: boolean; retryAfterMs?: number }
        const ownMs = isRetryable === false ? MAX_POLL_MS : Math.min(1_000 * 2 ** failures++, MAX_POLL_MS)
        await pause(Math.max(ownMs, Math.min(retryAfterMs, MAX_RETRY_AFTER_MS)))
      }
    }
  }

  function stop() {
    running?.abort()
    running = undefined
    isWaiting = false
    wake()
  }

  /** Begins or ends. A page that is hidden holds no request: a browser has few connections to a host, for all tabs. */
  function check() {
    const isWanted = listeners.size > 0 && document.visibilityState !== 'hidden'
    if (isWanted === (running !== undefined)) return
    if (isWanted) {
      running = new AbortController()
      void run(running.signal)
    } else {
      stop()
    }
  }

  const goOn = () => wake()

  return {
    add(listener) {
      if (listeners.size === 0) {
        document.addEventListener('visibilitychange', check)
        window.addEventListener('online', goOn)
      }
      // Wrapped, so that a function that is added twice is called twice.
      const own: Listener = (transfers) => listener(transfers)
      listeners.add(own)
      if (last) own(last.transfers)
      check()
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return
        document.removeEventListener('visibilitychange', check)
        window.removeEventListener('online', goOn)
        check()
        // Another user may be signed in by the next time.
        last = undefined
      }
    },
    get isWaiting() {
      return isWaiting
    },
    restart() {
      last = undefined
      stop()
      check()
    },
  }
}
