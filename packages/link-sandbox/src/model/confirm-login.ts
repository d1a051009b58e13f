import { accountsOf, type InstitutionAccount } from './accounts-of'
import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import type { Decision } from './decision'
import type { Given } from './given'
import { Refusal } from './refusal'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** Checks the code of a login; a right one shows the accounts to choose from. */
export function confirmLogin(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; code: string },
  given: Given,
): Decision<InstitutionAccount[]> {
  const session = requireSession(state, command.sessionKey, given.now)
  const challenge = requireChallenge(state, command, given.now)
  if (command.code.trim() !== SANDBOX_CREDENTIALS.code) {
    throw new Refusal('wrong_code', 'This code is wrong. Check it and try again.')
  }
  return {
    events: [{ type: 'loginConfirmed', challengeKey: challenge.key }],
    result: accountsOf(session.clientId, challenge.integrationId, challenge.username),
  }
}
