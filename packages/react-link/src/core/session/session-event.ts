import type { SaveStatus, SessionConnection, SessionTransfer } from './session'

/** What can happen to a live session. Each names the session it is of: late ones are dropped by it. */
export type SessionEvent =
  | { type: 'frameRequested'; sessionId: string }
  | { type: 'loaded'; sessionId: string }
  | { type: 'pageChanged'; sessionId: string; page: string }
  | { type: 'connected'; sessionId: string; connection: SessionConnection }
  | { type: 'transferred'; sessionId: string; transfer: SessionTransfer }
  | { type: 'verified'; sessionId: string }
  | { type: 'requestFailed'; sessionId: string; requestId: string }
  | { type: 'saveChanged'; sessionId: string; handoverId: string; save: SaveStatus; connectionIds: string[] }
  | { type: 'closing'; sessionId: string }
