import type { LinkMessage } from './link-message'
import type { SavedAccessToken } from './saved-access-token'

/** The one way in and out between this page and the page that frames it. */
export interface HostChannel {
  /** Whether another page frames this one at all. */
  isFramed: boolean
  /** Says `loaded` and listens. Safe to call twice. */
  open(): void
  /**
   * Resolves with the saved accounts that came along, once the SDK has introduced itself.
   * Rejects when the page that frames this one does not do so in time.
   */
  ready: Promise<SavedAccessToken[]>
  /** Sends to the host's own origin and no other; what is said before that origin is known waits for it. */
  post(message: LinkMessage): void
  /** The host asks this page to close itself. */
  onCloseRequested(listener: () => void): void
}
