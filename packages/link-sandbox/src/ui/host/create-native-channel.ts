import { asHeardBy } from './as-heard-by'
import type { HostChannel } from './host-channel'
import { isHeardBy } from './is-heard-by'
import type { NativeBridge } from './native-bridge'
import { readNativeGlobals } from './read-native-globals'
import type { SavedAccessToken } from './saved-access-token'

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
