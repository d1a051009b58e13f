import type { createLink, isLinkEventTypeKey } from '@meshconnect/web-link-sdk'

/** The Web SDK, and the listener it answers `message` events with. */
export interface LoadedSdk {
  createLink: typeof createLink
  /** Whether the SDK passes an event of this name on; it drops the others. */
  isLinkEventTypeKey: typeof isLinkEventTypeKey
  listener: (event: MessageEvent) => unknown
}
