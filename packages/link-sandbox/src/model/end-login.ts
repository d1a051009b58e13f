import type { Decision } from './decision'
import type { Given } from './given'
import { requireGrant } from './require-grant'
import type { SandboxState } from './state'

/** Ends the login behind a token now, as the institution would: the token stays, and wants the user to log in again. */
export function endLogin(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  given: Given,
): Decision<void> {
  const { connection } = requireGrant(state, command, given.now)
  return {
    events: [{ type: 'loginEnded', connectionId: connection.id, at: given.now }],
    result: undefined,
  }
}
