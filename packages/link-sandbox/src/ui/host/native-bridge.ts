import type { HostKind } from './host-kind'

/** The way out of a web view. */
export interface NativeBridge {
  kind: Exclude<HostKind, 'frame' | 'none'>
  /** @param json the message */
  send(json: string): void
}
