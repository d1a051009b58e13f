import type { LinkOptions } from '@meshconnect/web-link-sdk'
import { originUntrusted } from '../../core/link-token/trusted-origins'
import { type LoadedSdk, sdkUnsupported } from './capture-listener'
import { patchWindow } from './patch-window'
import { watchWallet } from './watch-wallet'

interface OpenSdkInput {
  sdk: LoadedSdk
  /** Without `onExit`, which the SDK calls too early and more than once. */
  options: LinkOptions
  linkToken: string
  /** Origin of the URL in the link token. */
  origin: string
  /** Id of our frame; absent for the SDK's own overlay. */
  frameId?: string | undefined
  /** Our frame, and what is told when Link begins or ends to wait for a wallet. Absent for the SDK's own overlay. */
  wallet?: { frame: HTMLIFrameElement; onWaiting: (isWaiting: boolean) => void } | undefined
  /** Registers a cleanup for the end of the session. */
  onTeardown: (cleanup: () => void) => void
}

/**
 * Opens Link by the SDK, without remains of an earlier session, and removes at the end what the SDK leaves behind.
 *
 * @returns asks Link to close itself (only when embedded; elsewhere the SDK would close it at once)
 * @throws MeshLinkError `link_origin_untrusted` when the SDK refuses the origin, or `sdk_unsupported` when it listens with
 * another function than the captured one: its messages could not be guarded
 */
export function openSdk({
  sdk,
  options,
  linkToken,
  origin,
  frameId,
  wallet,
  onTeardown,
}: OpenSdkInput): () => void {
  const silentCloser = sdk.createLink({ onIntegrationConnected: () => {} })
  let isRefused = false
  // Within `openLink`, the SDK calls this only to refuse: from 3.14 on by a list of origins of its own. Later calls mean nothing here.
  const onExit = () => {
    isRefused = true
  }
  const link = sdk.createLink({ ...options, onExit })
  // Before opening, because other code may have left a session; at the end, because the SDK keeps its bridge and listener.
  silentCloser.closeLink()
  onTeardown(silentCloser.closeLink)
  const watch = wallet && watchWallet(wallet.frame, wallet.onWaiting)
  const open = () => link.openLink(linkToken, frameId)
  const traces = collectTraces(
    () => (watch ? watch.whileOpening(open) : open()),
    (listener) => (watch && listener !== sdk.listener ? watch.wrap(listener) : listener),
  )
  onTeardown(traces.remove)
  // `checkLinkToken` has found nothing else to refuse.
  if (isRefused) {
    throw originUntrusted(
      `This version of @meshconnect/web-link-sdk does not open Link at ${origin}: it takes https only, or localhost.`,
    )
  }
  if (!traces.messageListeners.has(sdk.listener)) throw sdkUnsupported()
  return link.closeLinkRequested
}

/** What the SDK left on the page when it opened Link. */
interface SdkTraces {
  /** `message` listeners: the SDK's own and that of its wallet bridge. */
  messageListeners: ReadonlySet<unknown>
  /** Removes the listeners and intervals, which the SDK does not do itself. */
  remove(): void
}

/**
 * Runs `open` and collects the listeners and intervals that it adds. The SDK's wallet bridge (1.7.0) starts an interval
 * of one second in each session and never clears it.
 *
 * @param wrap gives what is added in place of a `message` listener
 */
function collectTraces(
  open: () => void,
  wrap: (messageListener: EventListenerOrEventListenerObject) => EventListenerOrEventListenerObject,
): SdkTraces {
  const intervals: number[] = []
  const messageListeners = new Set<EventListenerOrEventListenerObject>()

  patchWindow(
    'setInterval',
    (original) =>
      ((...args: Parameters<typeof setInterval>) => {
        const id = Reflect.apply(original, window, args) as number
        intervals.push(id)
        return id
      }) as typeof setInterval,
    () =>
      patchWindow(
        'addEventListener',
        (original) => (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => {
          const added = type === 'message' ? wrap(listener) : listener
          if (type === 'message') messageListeners.add(added)
          Reflect.apply(original, window, [type, added, options])
        },
        open,
      ),
  )

  return {
    messageListeners,
    remove() {
      for (const id of intervals) clearInterval(id)
      for (const listener of messageListeners) window.removeEventListener('message', listener)
    },
  }
}
