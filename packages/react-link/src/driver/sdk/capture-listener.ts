import type { createLink as CreateLink } from '@meshconnect/web-link-sdk'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { WebLinkSdk } from '../../on-demand/web-link-sdk'
import { IN_A_TEST } from './environment'
import { patchWindow } from './patch-window'

/** The Web SDK and its `message` listener. */
export interface LoadedSdk extends WebLinkSdk {
  listener: (event: MessageEvent) => unknown
}

let loaded: LoadedSdk | undefined

/** Adds the SDK's listener, which is found once a page. @throws MeshLinkError `sdk_unsupported` */
export function withListener(sdk: WebLinkSdk): LoadedSdk {
  loaded ??= { ...sdk, listener: captureListener(sdk.createLink) }
  return loaded
}

/**
 * Finds the SDK's `message` listener, by making the SDK remove it once. The SDK (to 3.14) checks the origin of a message
 * but not its source; with the listener we can check both.
 *
 * @throws MeshLinkError `sdk_unsupported` when there is none: Link must not run without the guard
 */
export function captureListener(createLink: typeof CreateLink): LoadedSdk['listener'] {
  const captured: LoadedSdk['listener'][] = []
  patchWindow(
    'removeEventListener',
    (original) => (type: string, listener: unknown, options?: unknown) => {
      if (type === 'message' && typeof listener === 'function')
        captured.push(listener as LoadedSdk['listener'])
      Reflect.apply(original, window, [type, listener, options])
    },
    // A mock may return nothing.
    () => createLink({ onIntegrationConnected: () => {} })?.closeLink?.(),
  )
  // The wallet bridge of an earlier session may remove its listener first; the SDK's is the last one.
  const listener = captured.at(-1)
  if (listener) return listener
  throw sdkUnsupported()
}

/** The error for an SDK whose messages we can't guard: we then do not open Link at all. */
export function sdkUnsupported(): MeshLinkError {
  return new MeshLinkError(
    'sdk_unsupported',
    `This version of @meshconnect/web-link-sdk is not supported: use another 3.x version. ${IN_A_TEST}`,
  )
}
