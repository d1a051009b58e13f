import { vi } from 'vitest'
import type { NativeBridge } from '../host/native'

type Global = Record<string, unknown>

/** The scripts that the native SDKs run in the page once it said `loaded`; React Native's runs before the page. */
const VERSION = '9.9.9'

/**
 * A page in the web view of a native SDK: the real shape of its bridge, and its globals at the moment when it sets them.
 *
 * @param accessTokens the value of `window.accessTokens`; absent: the SDK sets none
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
