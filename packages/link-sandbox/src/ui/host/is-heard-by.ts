import type { HostKind } from './host-kind'
import type { LinkMessage } from './link-message'

/** Who has an ear for what only some hosts know; every host hears the rest. */
const LISTENERS: { [Type in LinkMessage['type']]?: readonly HostKind[] } = {
  showClose: ['iOS', 'android', 'reactNative', 'flutter'],
  showNativeNavbar: ['iOS', 'reactNative', 'flutter'],
  openTrueAuth: ['iOS', 'android'],
  error: ['android'],
}

export function isHeardBy(kind: HostKind, message: LinkMessage): boolean {
  if (message.type === 'transferFinished' && message.payload.status === 'error') return kind !== 'frame'
  return LISTENERS[message.type]?.includes(kind) ?? true
}
