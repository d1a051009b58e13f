import type { SessionRecord } from './records'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

/** The live session with this key, or a refusal. */
export function requireSession(state: SandboxState, sessionKey: string, now: number): SessionRecord {
  const session = state.sessions.get(sessionKey)
  if (session && session.expiresAt > now) return session
  throw new Refusal('session_unknown', 'This session has ended. Go back to the app and start again.')
}
