import { createFrameChannel } from './create-frame-channel'
import { createNativeChannel } from './create-native-channel'
import { findNativeBridge } from './find-native-bridge'
import type { HostChannel } from './host-channel'

/**
 * The channel to whoever shows this page, by what is there when it loads. A page in a frame speaks to that frame, also
 * within an app: a web view gives its bridge to every frame in it.
 *
 * @param self the window of this page; tests give their own.
 */
export function createHostChannel(self: Window = window): HostChannel {
  if (self.parent !== self) return createFrameChannel(self)
  const bridge = findNativeBridge(self)
  return bridge ? createNativeChannel(bridge, self) : nobody
}

const nobody: HostChannel = {
  kind: 'none',
  ready: Promise.resolve([]),
  open() {},
  post() {},
  onCloseRequested() {},
}
