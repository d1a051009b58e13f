import type { createLink as CreateLink } from '@meshconnect/web-link-sdk'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { LoadedSdk } from './loaded-sdk'

/**
 * Learns which function the SDK listens to `message` with, by having it remove that listener once.
 * The SDK (3.13.0) checks the origin of a message but not its source; with its listener in hand we can.
 *
 * @throws MeshLinkError `sdk_unsupported` when an SDK does not name one: never unguarded in silence
 */
export function captureListener(createLink: typeof CreateLink): LoadedSdk['listener'] {
  const captured: LoadedSdk['listener'][] = []
  const { removeEventListener } = window
  window.removeEventListener = (
    type: string,
    listener: unknown,
    options?: boolean | EventListenerOptions,
  ) => {
    if (type === 'message' && typeof listener === 'function') captured.push(listener as LoadedSdk['listener'])
    removeEventListener.call(window, type, listener as EventListener, options)
  }
  try {
    createLink({ onIntegrationConnected: () => {} }).closeLink()
  } finally {
    window.removeEventListener = removeEventListener
  }
  // The bridge of an earlier session may remove its own first; the SDK's comes last.
  const listener = captured.at(-1)
  if (listener) return listener
  throw new MeshLinkError(
    'sdk_unsupported',
    'This version of @meshconnect/web-link-sdk works differently than expected. Use a 3.x version that react-mesh-link supports.',
  )
}
