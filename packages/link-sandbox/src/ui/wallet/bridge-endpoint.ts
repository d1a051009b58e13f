import type { Endpoint } from 'comlink'

/** Comlink's way to the page that frames this one: to its own origin, and from that window and origin only. */
export function bridgeEndpoint(self: Window, origin: string): Endpoint {
  const host = self.parent
  const guarded = new Map<unknown, (event: MessageEvent) => void>()
  return {
    postMessage: (message, transfer = []) => host.postMessage(message, origin, transfer),
    addEventListener(type, listener) {
      const guard = (event: MessageEvent) => {
        if (event.source !== host || event.origin !== origin) return
        if (typeof listener === 'function') listener(event)
        else listener.handleEvent(event)
      }
      guarded.set(listener, guard)
      self.addEventListener(type as 'message', guard)
    },
    removeEventListener(type, listener) {
      const guard = guarded.get(listener)
      if (guard) self.removeEventListener(type as 'message', guard)
      guarded.delete(listener)
    },
  }
}
