import type { HostKind } from './host-kind'

/** Whether an app shows this page in a web view of its own. */
export function isNative(kind: HostKind): boolean {
  return kind !== 'frame' && kind !== 'none'
}
