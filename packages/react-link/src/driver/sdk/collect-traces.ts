import { whileReplaced } from './while-replaced'

/** What the SDK left on the page while it opened Link. */
export interface SdkTraces {
  /** Listeners to `message`, its own and its wallet bridge's. */
  messageListeners: ReadonlySet<unknown>
  /** Takes away what the SDK would leave for good. */
  remove(): void
}

/**
 * Runs `open` and collects what it starts. The SDK's wallet bridge (1.7.0) starts an interval a session, every second,
 * and never ends it.
 */
export function collectTraces(open: () => void): SdkTraces {
  const intervals: number[] = []
  const messageListeners = new Set<EventListenerOrEventListenerObject>()

  whileReplaced(
    'setInterval',
    (original) =>
      ((...args: Parameters<typeof setInterval>) => {
        const id = Reflect.apply(original, window, args) as number
        intervals.push(id)
        return id
      }) as typeof setInterval,
    () =>
      whileReplaced(
        'addEventListener',
        (original) => (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => {
          if (type === 'message') messageListeners.add(listener)
          Reflect.apply(original, window, [type, listener, options])
        },
        open,
      ),
  )

  return {
    messageListeners,
    remove() {
      for (const id of intervals) clearInterval(id)
      for (const listener of messageListeners) window.removeEventListener('message', listener)
    },
  }
}
