import { checkCredentials } from './check-credentials'
import type { Decision } from './decision'
import { pageFaultsSet } from './faults/page-faults-set'
import { takeFault } from './faults/take-fault'
import type { Given } from './given'
import { requireLoginWindow } from './require-login-window'
import type { SandboxState } from './state'

/** Logs in, in the window of the institution; there the person is asked for consent next. */
export function enterLoginWindow(
  state: SandboxState,
  command: { state: string; username: string; password: string },
  given: Given,
): Decision<'consent' | 'denied'> {
  const { username, faults } = checkCredentials(command)
  const { challenge, session, integration } = requireLoginWindow(state, { ...command, username }, given.now)
  const challengeKey = challenge.key
  const pageFaults = pageFaultsSet(session, faults)
  const denied = takeFault(state, 'oauth-denied', { session, username, integrationId: integration.id })
  if (denied) {
    const decided = { type: 'loginWindowDecided' as const, challengeKey, outcome: 'denied' as const }
    return { events: [decided, ...pageFaults, ...denied.events], result: 'denied' }
  }
  return {
    events: [{ type: 'loginWindowEntered', challengeKey, username }, ...pageFaults],
    result: 'consent',
  }
}
