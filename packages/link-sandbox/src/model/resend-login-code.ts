import type { Decision } from './decision'
import type { Given } from './given'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** Sends a new code for a login that waits for one; the one before has had its time. */
export function resendLoginCode(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string },
  given: Given,
): Decision<void> {
  requireSession(state, command.sessionKey, given.now)
  const { key } = requireChallenge(state, command, given.now)
  return { events: [{ type: 'loginCodeSent', challengeKey: key, at: given.now }], result: undefined }
}
