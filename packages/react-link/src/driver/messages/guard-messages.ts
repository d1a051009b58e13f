import { isRecord } from './link-payloads'

interface GuardOptions {
  /** The SDK's own listener, which the guard replaces. */
  listener: (event: MessageEvent) => unknown
  /** Gives Link's frame. */
  frame: () => HTMLIFrameElement | null
  /** Origin of the link token. */
  origin: string
  /** Called for each message of Link, before the SDK handles it. */
  onMessage: (type: string, payload: unknown) => void
  /** Called when the SDK, or a callback that it calls, throws. */
  onFailure: (thrown: unknown) => void
}

/**
 * Replaces the SDK's `message` listener with a guard that lets only messages of Link's own frame through. All other
 * listeners still get all messages: the guard neither stops events nor dispatches new ones.
 *
 * @returns removes the guard
 */
export function guardMessages({ listener, frame, origin, onMessage, onFailure }: GuardOptions): () => void {
  const guard = async (event: MessageEvent) => {
    const link = frame()?.contentWindow
    if (!link || event.source !== link || event.origin !== origin || !event.isTrusted) return
    const data: unknown = event.data
    // Messages of the wallet bridge come the same way; the bridge has its own listener.
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
