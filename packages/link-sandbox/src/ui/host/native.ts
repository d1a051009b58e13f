import {
  asHeardBy,
  type HostChannel,
  isHeardBy,
  property,
  readAccessTokens,
  type SavedAccessToken,
} from './host-channel'
import type { HostKind } from './link-message'

const LOOK_EVERY_MS = 50
/** An app answers `loaded` at once. One that never does still hears everything, it only brought no accounts. */
const GIVE_UP_AFTER_MS = 3_000

/** The channel to a native SDK. It answers by setting globals of this window, which says nothing when it happens. */
export function createNativeChannel(bridge: NativeBridge, self: Window): HostChannel {
  let isOpen = false
  let resolveReady: (accounts: SavedAccessToken[]) => void = () => {}
  const ready = new Promise<SavedAccessToken[]>((resolve) => {
    resolveReady = resolve
  })

  function look(left: number): void {
    const accounts = readNativeGlobals(self)
    if (accounts) resolveReady(accounts)
    else if (left <= 0) resolveReady([])
    else self.setTimeout(() => look(left - LOOK_EVERY_MS), LOOK_EVERY_MS)
  }

  const channel: HostChannel = {
    kind: bridge.kind,
    ready,
    open() {
      if (isOpen) return
      isOpen = true
      channel.post({ type: 'loaded' })
      look(GIVE_UP_AFTER_MS)
    },
    post(message) {
      if (isHeardBy(bridge.kind, message)) bridge.send(JSON.stringify(asHeardBy(bridge.kind, message)))
    },
    // A native SDK closes the web view by itself.
    onCloseRequested() {},
  }
  return channel
}

/**
 * The way out into an app, by the shapes that the native SDKs give it. Android and Flutter share a name; Flutter's
 * channel has only `postMessage`.
 */
export function findNativeBridge(self: Window): NativeBridge | undefined {
  const iOS = property(property(property(self, 'webkit'), 'messageHandlers'), 'jsMessageHandler')
  if (hasMethod(iOS, 'postMessage')) {
    // iOS takes objects; a plain copy is one that it can always take.
    return { kind: 'iOS', send: (json) => iOS.postMessage(JSON.parse(json)) }
  }
  const bridge = property(self, 'JSBridge')
  // Called on the object itself: Android refuses a method that was taken off it.
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

/** The way out of a web view. */
export interface NativeBridge {
  kind: Exclude<HostKind, 'frame' | 'none'>
  /** @param json the message */
  send(json: string): void
}

/** Whether an app shows this page in a web view of its own. */
export function isNative(kind: HostKind): boolean {
  return kind !== 'frame' && kind !== 'none'
}

/** More text than a hundred accounts need. */
const MOST_CHARACTERS = 1_000_000

/**
 * The saved accounts that a native SDK left in this window, or undefined while it has not introduced itself. They are a
 * JSON string; an array in Flutter up to 1.1.3, and `'{}'` in React Native when there are none.
 */
function readNativeGlobals(self: Window): SavedAccessToken[] | undefined {
  if (typeof property(self, 'meshSdkPlatform') !== 'string') return undefined
  const accessTokens = property(self, 'accessTokens')
  return readAccessTokens(typeof accessTokens === 'string' ? parse(accessTokens) : accessTokens)
}

function parse(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
