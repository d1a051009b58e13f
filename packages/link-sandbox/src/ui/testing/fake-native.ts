import { vi } from 'vitest'
import type { NativeBridge } from '../host/native'

type Global = Record<string, unknown>

/** The SDK version in the globals. React Native sets the globals before the page loads, other SDKs after `loaded`. */
const VERSION = '9.9.9'

/**
 * A page in the web view of a native SDK, with the real shape of the bridge, and globals set when the real SDK sets them.
 *
 * @param accessTokens the value of `window.accessTokens`; default: not set
 */
export function fakeNative(kind: NativeBridge['kind'], accessTokens?: unknown) {
  const messages: { type: string; [field: string]: unknown }[] = []
  const receive = vi.fn((message: unknown) => {
    const parsed = typeof message === 'string' ? JSON.parse(message) : message
    messages.push(parsed)
    if (parsed.type === 'loaded') introduce()
  })
  const self: Global = {
    setTimeout: (handler: () => void, milliseconds: number) => setTimeout(handler, milliseconds),
    ...bridgeOf(kind, receive),
  }
  self.parent = self

  function introduce() {
    self.meshSdkPlatform = kind
    self.meshSdkVersion = VERSION
    if (accessTokens !== undefined) self.accessTokens = accessTokens
  }
  if (kind === 'reactNative') introduce()

  return { page: self as unknown as Window, global: self, receive, messages }
}

function bridgeOf(kind: NativeBridge['kind'], receive: (message: unknown) => void): Global {
  switch (kind) {
    case 'iOS':
      return { webkit: { messageHandlers: { jsMessageHandler: { postMessage: receive } } } }
    case 'android':
      return { JSBridge: { sendNativeMessage: receive } }
    case 'reactNative':
      return { ReactNativeWebView: { postMessage: receive } }
    case 'flutter':
      return { JSBridge: { postMessage: receive } }
  }
}
