import type { LinkConnectedPayload, LinkTransferReport } from '../contract'
import type { MeshLinkError } from '../errors/mesh-link-error'

/** Whether the backend has what Link handed over. */
export type SaveStatus = 'saving' | 'saved' | 'failed'

/** Something that Link handed over, on its way to the backend. Without secrets. */
export interface Delivery {
  handoverId: string
  sessionId: string
  kind: 'connection' | 'transfer'
  status: SaveStatus
  /** Why the last attempt failed. */
  error?: MeshLinkError
}

/** What to send to the backend. Secret: kept in memory until the backend has it. */
export type Handover = { handoverId: string; sessionId: string; linkSessionId: string } & (
  | { kind: 'connection'; payload: LinkConnectedPayload }
  | { kind: 'transfer'; transfer: LinkTransferReport }
)

/**
 * Sends to the backend what Link handed over, with retries. It outlives the session and the component.
 *
 * Our implementation keeps unsent data in memory, so that data is lost if the backend is down when the tab is closed.
 * An implementation that survives a closed tab also has to:
 * - encrypt each handover before storing it. The key must come from the backend and only go to a later page of the same
 *   signed-in user: a key that is stored beside the data protects nothing;
 * - store each handover before `deliver` returns, and delete it when it is saved, refused, or cleared;
 * - send what an earlier page stored under that page's `linkSessionId`, until that Link session expires (24 hours);
 * - take a lock that all tabs share, so that two tabs do not send the same data at the same time.
 */
export interface DeliveryService {
  /** Sends at once, then retries until the backend has the data or refuses it for good. */
  deliver(handover: Handover): void
  /** Retries what failed, now. */
  retry(): void
  /** Drops everything unsent, e.g. after sign-out: it must not be sent as another user's data. */
  clear(): void
  /** Resolves when nothing of the session is `saving`, or after `timeoutMs`. */
  settled(sessionId: string, timeoutMs: number): Promise<void>
}
