import { checkCredentials } from './check-credentials'
import type { Decision } from './decision'
import { hasFault } from './faults/has-fault'
import type { Given } from './given'
import { requireLoginWindow } from './require-login-window'
import type { SandboxState } from './state'

/** Logs in, in the window of the institution; there the person is asked for consent next. */
export function enterLoginWindow(
  state: SandboxState,
  command: { state: string; username: string; password: string },
  given: Given,
): Decision<'consent' | 'denied'> {
  const username = checkCredentials(command)
  const { challenge, session } = requireLoginWindow(state, { ...command, username }, given.now)
  const challengeKey = challenge.key
  if (hasFault(state, 'oauth-denied', { session, username })) {
    return { events: [{ type: 'loginWindowDecided', challengeKey, outcome: 'denied' }], result: 'denied' }
  }
  return { events: [{ type: 'loginWindowEntered', challengeKey, username }], result: 'consent' }
}
