import {
  type HostChannel,
  isKnownTo,
  messageFor,
  property,
  readAccessTokens,
  type SavedAccessToken,
} from './host-channel'
import type { HostKind } from './link-message'

const POLL_MS = 50
/** Timeout for an app that never answers `loaded`. Such an app still gets messages, but has no saved accounts. */
const ANSWER_TIMEOUT_MS = 3_000

/** The channel to a native SDK. The SDK answers by setting globals of this window, without an event, so they are polled. */
export function createNativeChannel(bridge: NativeBridge, self: Window): HostChannel {
  let isOpen = false
  let resolveReady: (accounts: SavedAccessToken[]) => void = () => {}
  const ready = new Promise<SavedAccessToken[]>((resolve) => {
    resolveReady = resolve
  })

  function poll(left: number): void {
    const accounts = readNativeGlobals(self)
    if (accounts) resolveReady(accounts)
    else if (left <= 0) resolveReady([])
    else self.setTimeout(() => poll(left - POLL_MS), POLL_MS)
  }

  const channel: HostChannel = {
    kind: bridge.kind,
    ready,
    open() {
      if (isOpen) return
      isOpen = true
      channel.post({ type: 'loaded' })
      poll(ANSWER_TIMEOUT_MS)
    },
    post(message) {
      if (isKnownTo(bridge.kind, message)) bridge.send(JSON.stringify(messageFor(bridge.kind, message)))
    },
    // A native SDK closes the web view itself and never sends a close request.
    onCloseRequested() {},
  }
  return channel
}

/**
 * Finds the bridge that a native SDK adds to the window. Android and Flutter use the same name, but only Android's bridge
 * has `sendNativeMessage`.
 */
export function findNativeBridge(self: Window): NativeBridge | undefined {
  const iOS = property(property(property(self, 'webkit'), 'messageHandlers'), 'jsMessageHandler')
  if (hasMethod(iOS, 'postMessage')) {
    // iOS takes objects. A plain copy can always be cloned.
    return { kind: 'iOS', send: (json) => iOS.postMessage(JSON.parse(json)) }
  }
  const bridge = property(self, 'JSBridge')
  // Called on the bridge object, because Android refuses a detached method.
  if (hasMethod(bridge, 'sendNativeMessage')) {
    return { kind: 'android', send: (json) => bridge.sendNativeMessage(json) }
  }
  const reactNative = property(self, 'ReactNativeWebView')
  if (hasMethod(reactNative, 'postMessage')) {
    return { kind: 'reactNative', send: (json) => reactNative.postMessage(json) }
  }
  if (hasMethod(bridge, 'postMessage')) {
    return { kind: 'flutter', send: (json) => bridge.postMessage(json) }
  }
  return undefined
}

function hasMethod<Name extends string>(
  object: unknown,
  name: Name,
): object is Record<Name, (message: unknown) => void> {
  return typeof property(object, name) === 'function'
}

/** Sends messages from a web view to the native SDK. */
export interface NativeBridge {
  kind: Exclude<HostKind, 'frame' | 'none'>
  /** @param json the message as JSON */
  send(json: string): void
}

/** Whether a native app shows this page in a web view. */
export function isNative(kind: HostKind): boolean {
  return kind !== 'frame' && kind !== 'none'
}

/** Limit for the JSON of saved accounts. A hundred accounts need less. */
const MAX_CHARACTERS = 1_000_000

/**
 * Reads the saved accounts that a native SDK set in this window. Undefined until the SDK has introduced itself. The
 * accounts are a JSON string. Flutter up to 1.1.3 sets an array, and React Native sets `'{}'` when there are none.
 */
function readNativeGlobals(self: Window): SavedAccessToken[] | undefined {
  if (typeof property(self, 'meshSdkPlatform') !== 'string') return undefined
  const accessTokens = property(self, 'accessTokens')
  return readAccessTokens(typeof accessTokens === 'string' ? parse(accessTokens) : accessTokens)
}

function parse(text: string): unknown {
  if (text.length > MAX_CHARACTERS) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
