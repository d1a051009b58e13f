import type { StoreApi } from 'zustand/vanilla'
import type { MeshBackend } from '../backend/mesh-backend'
import type { Listeners } from '../client/listeners'
import type { MeshLinkState } from '../client/mesh-link-state'
import type { ServerStateChange } from '../client/server-state-change'
import type { LinkConnectedPayload } from '../contract/link-payload'
import type { LinkTransferReport } from '../contract/transfer'

/** What to bring to the backend. Secret: held in memory until it is there. */
export type Handover = { handoverId: string; sessionId: string; linkSessionId: string } & (
  | { kind: 'connection'; payload: LinkConnectedPayload }
  | { kind: 'transfer'; transfer: LinkTransferReport }
)

/**
 * Brings what Link handed over to the backend; outlives session and component.
 *
 * The one we have keeps it in memory: lost only when the backend is down and the tab is closed. One that survives that
 * has to, beyond what is said below:
 * - seal each handover before it is stored (tokens never lie readable in a storage), with a key that a later page of
 *   the same signed-in user gets from the backend and nobody else does: a key kept beside it seals nothing;
 * - store it before `deliver` returns control to Link, and drop it once it is saved, refused, or cleared;
 * - send what a former page left under its own `linkSessionId`, and give up when that session is over (24 hours);
 * - hold it with a lock across tabs, so that two of them do not send it at once.
 */
export interface DeliveryService {
  /** Sends at once, then again until the backend has it or refuses it for good. */
  deliver(handover: Handover): void
  /** Tries what failed once more, now. */
  retry(): void
  /** Forgets everything unsent, e.g. after sign-out: it must not be sent for another user. */
  clear(): void
  /** Resolves when nothing of the session is `saving` any more, or after `timeoutMs`. */
  settled(sessionId: string, timeoutMs: number): Promise<void>
}

/** Makes the service; it tells the store of every change, and the app's caches of what is saved. */
export type CreateDelivery = (parties: {
  backend: MeshBackend
  store: StoreApi<MeshLinkState>
  serverStateChanges: Listeners<ServerStateChange>
}) => DeliveryService
