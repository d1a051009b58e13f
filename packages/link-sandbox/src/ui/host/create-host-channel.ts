import { type HostChannel, isKnownTo, readAccessTokens, type SavedAccessToken } from './host-channel'
import type { LinkMessage } from './link-message'
import { createNativeChannel, findNativeBridge } from './native'

/**
 * Creates the channel to the host of this page. In a frame the host is the page around the frame, even inside a native
 * app, because a web view gives its bridge to every frame.
 *
 * @param self the window of this page; tests pass a fake
 */
export function createHostChannel(self: Window = window): HostChannel {
  if (self.parent !== self) return createFrameChannel(self)
  const bridge = findNativeBridge(self)
  return bridge ? createNativeChannel(bridge, self) : noHost
}

const noHost: HostChannel = {
  kind: 'none',
  ready: Promise.resolve([]),
  open() {},
  post() {},
  onCloseRequested() {},
}

/** Timeout for a host that never answers `loaded`. The SDK answers at once. */
const HANDSHAKE_TIMEOUT_MS = 8_000
/** The SDK sends saved accounts right after its introduction, and sends no message when there are none. */
const ACCOUNTS_TIMEOUT_MS = 100

/** The channel to the Web SDK in the host page around this frame. */
export function createFrameChannel(self: Window): HostChannel {
  const host = self.parent
  const pending: LinkMessage[] = []
  const closeListeners = new Set<() => void>()
  let hostOrigin: string | undefined
  let isOpen = false
  let resolveReady: (accounts: SavedAccessToken[]) => void = () => {}
  let rejectReady: (reason: Error) => void = () => {}
  const ready = new Promise<SavedAccessToken[]>((resolve, reject) => {
    resolveReady = resolve
    rejectReady = reject
  })
  // Prevents an unhandled rejection when nobody awaits `ready`.
  ready.catch(() => {})

  function receive(event: MessageEvent) {
    if (event.source !== host || (hostOrigin && event.origin !== hostOrigin)) return
    const message: unknown = event.data
    if (typeof message !== 'object' || message === null || !('type' in message)) return

    if (message.type === 'meshSDKSpecs' && !hostOrigin) {
      // An opaque origin (a file, a sandboxed frame) could be reached only with '*', so it is ignored.
      if (event.origin === 'null' || event.origin === '') return
      hostOrigin = event.origin
      for (const earlier of pending.splice(0)) host.postMessage(earlier, hostOrigin)
      self.setTimeout(() => resolveReady([]), ACCOUNTS_TIMEOUT_MS)
    } else if (!hostOrigin) {
      // Messages before the introduction are ignored.
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
        HANDSHAKE_TIMEOUT_MS,
      )
      // The only message sent to '*': the host's origin is not known yet, and the message holds no data.
      host.postMessage({ type: 'loaded' } satisfies LinkMessage, '*')
    },
    post(message) {
      if (!isKnownTo('frame', message)) return
      if (hostOrigin) host.postMessage(message, hostOrigin)
      else pending.push(message)
    },
    onCloseRequested(listener) {
      closeListeners.add(listener)
    },
  }
}
