import type { HostKind } from './host-kind'
import type { LinkMessage } from './link-message'
import type { SavedAccessToken } from './saved-access-token'

/** The one way in and out between this page and whoever shows it. */
export interface HostChannel {
  kind: HostKind
  /** Where the page that frames this one is from, once it has introduced itself; of no other kind of host. */
  origin?(): string | undefined
  /** Says `loaded` and listens. Safe to call twice. */
  open(): void
  /**
   * Resolves with the saved accounts that came along, once the SDK has introduced itself.
   * Rejects when a page that frames this one does not do so in time.
   */
  ready: Promise<SavedAccessToken[]>
  /**
   * Tells the host, in its own way; what a host of this kind has no ear for is left out. A page that frames this one is
   * told by its own origin and no other; what is said before that origin is known waits for it.
   */
  post(message: LinkMessage): void
  /** The host asks this page to close itself. */
  onCloseRequested(listener: () => void): void
}
