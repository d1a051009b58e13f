import type { LinkConnectedPayload, LinkTransferReport, MeshTransfer } from '../contract'
import type { MeshLinkError } from '../errors/mesh-link-error'

/**
 * Whether the backend has what Link handed over. `unsaved`: all attempts failed, or the backend refused it; `error` says why.
 * `none`: the backend saves nothing of this kind, so there is no save.
 */
export type SaveStatus = 'saving' | 'saved' | 'unsaved' | 'none'

/** One account or transfer that Link handed over, and whether the backend has it. Without secrets. */
export interface MeshSave {
  /** An id of our own, unique on the page; the session's connection or transfer has it too. */
  saveId: string
  sessionId: string
  kind: 'connection' | 'transfer'
  status: Exclude<SaveStatus, 'none'>
  /** Why the last attempt failed. */
  error?: MeshLinkError
}

/** What to send to the backend. Secret: kept in memory until the backend has it. */
export type SaveInput = { saveId: string; sessionId: string; linkSessionId: string } & (
  | { kind: 'connection'; payload: LinkConnectedPayload }
  | { kind: 'transfer'; transfer: LinkTransferReport }
)

/**
 * Sends to the backend what Link handed over, with retries. It outlives the session and the component.
 *
 * Our implementation keeps unsent data in memory, so that data is lost if the backend is down when the tab is closed.
 * An implementation that survives a closed tab also has to:
 * - encrypt each input before storing it. The key must come from the backend and only go to a later page of the same
 *   signed-in user: a key that is stored beside the data protects nothing;
 * - store each input before `save` returns, and delete it when it is saved, refused, or cleared;
 * - send what an earlier page stored under that page's `linkSessionId`, until that Link session expires (24 hours);
 * - take a lock that all tabs share, so that two tabs do not send the same data at the same time.
 */
export interface SaveService {
  /** Sends at once, then retries until the backend has the data or refuses it for good. */
  save(input: SaveInput): void
  /** What the backend made of a transfer when it was saved; `undefined` until then. */
  reportOf(saveId: string): MeshTransfer | undefined
  /** Retries now what is unsaved, and what waits for its next attempt. */
  retry(): void
  /** Drops everything unsent, and the list of saves, e.g. after sign-out: it must not be sent as another user's data. */
  clear(): void
  /** Resolves when nothing of the session is `saving`, or after `timeoutMs`. */
  whenDone(sessionId: string, timeoutMs: number): Promise<void>
}
