import { isRecord } from './is-record'

interface GuardOptions {
  /** The SDK's own listener, which the guard stands in for. */
  listener: (event: MessageEvent) => unknown
  /** Link's frame as it is now. */
  frame: () => HTMLIFrameElement | null
  /** Origin of the link token. */
  origin: string
  /** Link said something; told before the SDK acts on it. */
  onMessage: (type: string, payload: unknown) => void
  /** The SDK, or a callback given to it, threw. */
  onFailure: (thrown: unknown) => void
}

/**
 * Puts a guard in the place of the SDK's `message` listener: only Link's own frame gets through.
 * Messages of others reach their listeners unaltered, since nothing is stopped or sent again.
 *
 * @returns what takes the guard away
 */
export function guardMessages({ listener, frame, origin, onMessage, onFailure }: GuardOptions): () => void {
  const guard = async (event: MessageEvent) => {
    const link = frame()?.contentWindow
    if (!link || event.source !== link || event.origin !== origin || !event.isTrusted) return
    const data: unknown = event.data
    // The wallet bridge speaks on the same bus, and has a listener of its own.
    if (!isRecord(data) || typeof data.type !== 'string') return
    const { type, payload } = data
    try {
      onMessage(type, payload)
      await listener(event)
    } catch (thrown) {
      onFailure(thrown)
    }
  }
  window.removeEventListener('message', listener)
  window.addEventListener('message', guard)
  return () => window.removeEventListener('message', guard)
}
