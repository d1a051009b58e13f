import type { NativeBridge } from './native-bridge'
import { property } from './property'

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
