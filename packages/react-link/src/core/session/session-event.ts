import type { LinkResult, SaveStatus, SessionBase, SessionConnection, SessionTransfer } from './session'

/** What can happen to a session. All but `started` name the session they are of: late ones are dropped by it. */
export type SessionEvent =
  | { type: 'started'; session: SessionBase }
  | { type: 'frameRequested'; sessionId: string }
  | { type: 'loaded'; sessionId: string }
  | { type: 'pageChanged'; sessionId: string; page: string }
  | { type: 'connected'; sessionId: string; connection: SessionConnection }
  | { type: 'transferred'; sessionId: string; transfer: SessionTransfer }
  | { type: 'verified'; sessionId: string }
  | { type: 'saveChanged'; sessionId: string; handoverId: string; save: SaveStatus; connectionIds: string[] }
  | { type: 'closing'; sessionId: string }
  | { type: 'ended'; sessionId: string; result: LinkResult }
  | { type: 'reset' }
