import type { createLink } from '@meshconnect/web-link-sdk'

/** The Web SDK, and the listener it answers `message` events with. */
export interface LoadedSdk {
  createLink: typeof createLink
  listener: (event: MessageEvent) => unknown
}
