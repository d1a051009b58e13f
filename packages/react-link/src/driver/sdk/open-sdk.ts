import type { LinkOptions } from '@meshconnect/web-link-sdk'
import { collectTraces } from './collect-traces'
import type { LoadedSdk } from './loaded-sdk'
import { sdkUnsupported } from './sdk-unsupported'

interface OpenSdkInput {
  sdk: LoadedSdk
  /** Without `onExit`: the SDK calls it too early, and more than once. */
  options: LinkOptions
  linkToken: string
  /** Id of our frame; absent for the SDK's own overlay. */
  frameId?: string
  /** Takes what has to be undone at the end, whichever way it ends. */
  undoAtEnd: (undo: () => void) => void
}

/**
 * Has the SDK open Link, with nothing of an earlier session in its way and nothing of this one left at the end.
 *
 * @returns what asks Link to close by itself (embedded only; elsewhere the SDK would just close)
 * @throws MeshLinkError `sdk_unsupported` when the SDK listens with another function than it named: it could not be guarded
 */
export function openSdk({ sdk, options, linkToken, frameId, undoAtEnd }: OpenSdkInput): () => void {
  const silentCloser = sdk.createLink({ onIntegrationConnected: () => {} })
  const link = sdk.createLink(options)
  // Before, in case someone else's session was left; after, because the SDK leaves its bridge and listener behind.
  silentCloser.closeLink()
  undoAtEnd(silentCloser.closeLink)
  const traces = collectTraces(() => link.openLink(linkToken, frameId))
  undoAtEnd(traces.remove)
  if (!traces.messageListeners.has(sdk.listener)) throw sdkUnsupported()
  return link.closeLinkRequested
}
