import { accountsOf, type InstitutionAccount } from './accounts-of'
import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import type { Decision } from './decision'
import { hasFault } from './faults/has-fault'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import { MOST_WRONG_CODES } from './most-wrong-codes'
import { Refusal } from './refusal'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/**
 * Checks the code of a login; a right one shows the accounts to choose from. A wrong one is counted, so its refusal is
 * a result and not thrown.
 */
export function confirmLogin(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; code: string },
  given: Given,
): Decision<InstitutionAccount[] | Refusal> {
  const session = requireSession(state, command.sessionKey, given.now)
  const challenge = requireChallenge(state, command, given.now)
  const { username, codeSentAt, codesResent, wrongCodes = 0 } = challenge
  if (challenge.window) throw new Refusal('challenge_expired', 'This login needs no code. Log in again.')
  const isLate = codeSentAt !== undefined && codeSentAt + LIFETIMES.loginCode <= given.now
  if (isLate || (!codesResent && hasFault(state, 'mfa-expired', { session, username }))) {
    throw new Refusal('code_expired', 'This code has expired. Ask for a new one and enter that.')
  }
  if (command.code.trim() !== SANDBOX_CREDENTIALS.code) {
    return {
      events: [{ type: 'loginCodeRefused', challengeKey: challenge.key }],
      result:
        wrongCodes + 1 < MOST_WRONG_CODES
          ? new Refusal('wrong_code', 'This code is wrong. Check it and try again.')
          : new Refusal('too_many_codes', 'That were too many wrong codes. Log in again.'),
    }
  }
  return {
    events: [{ type: 'loginConfirmed', challengeKey: challenge.key }],
    result: accountsOf(session.clientId, challenge.integrationId, username),
  }
}
