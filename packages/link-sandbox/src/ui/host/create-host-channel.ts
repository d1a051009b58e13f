import { type HostChannel, isHeardBy, readAccessTokens, type SavedAccessToken } from './host-channel'
import type { LinkMessage } from './link-message'
import { createNativeChannel, findNativeBridge } from './native'

/**
 * The channel to whoever shows this page, by what is there when it loads. A page in a frame speaks to that frame, also
 * within an app: a web view gives its bridge to every frame in it.
 *
 * @param self the window of this page; tests give their own.
 */
export function createHostChannel(self: Window = window): HostChannel {
  if (self.parent !== self) return createFrameChannel(self)
  const bridge = findNativeBridge(self)
  return bridge ? createNativeChannel(bridge, self) : nobody
}

const nobody: HostChannel = {
  kind: 'none',
  ready: Promise.resolve([]),
  open() {},
  post() {},
  onCloseRequested() {},
}

/** The SDK answers `loaded` at once; this is for hosts that never will. */
const HANDSHAKE_MS = 8_000
/** The SDK sends saved accounts in the same breath as its introduction, and nothing at all when there are none. */
const ACCOUNTS_GRACE_MS = 100

/** The channel to the Web SDK in the page that frames this one. */
export function createFrameChannel(self: Window): HostChannel {
  const host = self.parent
  const waiting: LinkMessage[] = []
  const closeListeners = new Set<() => void>()
  let hostOrigin: string | undefined
  let isOpen = false
  let resolveReady: (accounts: SavedAccessToken[]) => void = () => {}
  let rejectReady: (reason: Error) => void = () => {}
  const ready = new Promise<SavedAccessToken[]>((resolve, reject) => {
    resolveReady = resolve
    rejectReady = reject
  })
  // Whoever awaits it gets the rejection; nobody need await it.
  ready.catch(() => {})

  function receive(event: MessageEvent) {
    if (event.source !== host || (hostOrigin && event.origin !== hostOrigin)) return
    const message: unknown = event.data
    if (typeof message !== 'object' || message === null || !('type' in message)) return

    if (message.type === 'meshSDKSpecs' && !hostOrigin) {
      // An opaque origin (a file, a sandboxed frame) cannot be addressed, so it could only be reached by '*'.
      if (event.origin === 'null' || event.origin === '') return
      hostOrigin = event.origin
      for (const earlier of waiting.splice(0)) host.postMessage(earlier, hostOrigin)
      self.setTimeout(() => resolveReady([]), ACCOUNTS_GRACE_MS)
    } else if (!hostOrigin) {
      // Nothing counts before the introduction.
    } else if (message.type === 'frontAccessTokens') {
      resolveReady(readAccessTokens('payload' in message ? message.payload : undefined))
    } else if (message.type === 'closeRequested') {
      for (const listener of closeListeners) listener()
    }
  }

  return {
    kind: 'frame',
    origin: () => hostOrigin,
    ready,
    open() {
      if (isOpen) return
      isOpen = true
      self.addEventListener('message', receive)
      self.setTimeout(
        () => rejectReady(new Error('The host page framed this page but did not introduce itself.')),
        HANDSHAKE_MS,
      )
      // The only message to any origin: the host's is not known yet, and there is nothing in it.
      host.postMessage({ type: 'loaded' } satisfies LinkMessage, '*')
    },
    post(message) {
      if (!isHeardBy('frame', message)) return
      if (hostOrigin) host.postMessage(message, hostOrigin)
      else waiting.push(message)
    },
    onCloseRequested(listener) {
      closeListeners.add(listener)
    },
  }
}
