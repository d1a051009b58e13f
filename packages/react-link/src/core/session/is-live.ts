import type { SessionStatus } from './session'

/** Whether a session with this status holds the page: another `open()` would be refused. */
export function isLive(status: SessionStatus): status is Exclude<SessionStatus, 'idle' | 'ended'> {
  return status !== 'idle' && status !== 'ended'
}
