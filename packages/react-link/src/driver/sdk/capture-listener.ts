import type { createLink as CreateLink } from '@meshconnect/web-link-sdk'
import type { LoadedSdk } from './loaded-sdk'
import { sdkUnsupported } from './sdk-unsupported'
import { whileReplaced } from './while-replaced'

/**
 * Learns which function the SDK listens to `message` with, by having it remove that listener once.
 * The SDK (3.13.0) checks the origin of a message but not its source; with its listener in hand we can.
 *
 * @throws MeshLinkError `sdk_unsupported` when an SDK does not name one: never unguarded in silence
 */
export function captureListener(createLink: typeof CreateLink): LoadedSdk['listener'] {
  const captured: LoadedSdk['listener'][] = []
  whileReplaced(
    'removeEventListener',
    (original) => (type: string, listener: unknown, options?: unknown) => {
      if (type === 'message' && typeof listener === 'function')
        captured.push(listener as LoadedSdk['listener'])
      Reflect.apply(original, window, [type, listener, options])
    },
    () => createLink({ onIntegrationConnected: () => {} }).closeLink(),
  )
  // The bridge of an earlier session may remove its own first; the SDK's comes last.
  const listener = captured.at(-1)
  if (listener) return listener
  throw sdkUnsupported()
}
