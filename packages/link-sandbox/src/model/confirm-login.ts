import { accountsOf, type InstitutionAccount } from './accounts-of'
import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import type { Decision } from './decision'
import { takeFault } from './faults/take-fault'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import { MOST_WRONG_CODES } from './most-wrong-codes'
import type { ChallengeRecord } from './records'
import { Refusal } from './refusal'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** Checks the code of a login; a right one shows the accounts to choose from, a wrong one is counted. */
export function confirmLogin(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; code: string },
  given: Given,
): Decision<InstitutionAccount[]> {
  const session = requireSession(state, command.sessionKey, given.now)
  const challenge = requireChallenge(state, command, given.now)
  if (challenge.window) throw new Refusal('challenge_expired', 'This login needs no code. Log in again.')
  const { username, integrationId, codeSentAt = given.now, codesResent = 0 } = challenge
  const isLate = codeSentAt + LIFETIMES.loginCode <= given.now
  const expired =
    codesResent === 0 ? takeFault(state, 'mfa-expired', { session, username, integrationId }) : undefined
  if (isLate || expired) {
    throw new Refusal('code_expired', 'This code has expired. Ask for a new one and enter that.', {
      events: expired?.events,
    })
  }
  if (command.code.trim() !== SANDBOX_CREDENTIALS.code) throw wrongCode(challenge)
  return {
    events: [{ type: 'loginConfirmed', challengeKey: challenge.key }],
    result: accountsOf(session.clientId, integrationId, username),
  }
}

function wrongCode({ key, wrongCodes = 0 }: ChallengeRecord): Refusal {
  const events = [{ type: 'loginCodeRefused' as const, challengeKey: key }]
  return wrongCodes + 1 < MOST_WRONG_CODES
    ? new Refusal('wrong_code', 'This code is wrong. Check it and try again.', { events })
    : new Refusal('too_many_codes', 'Too many wrong codes were entered. Log in again.', { events })
}
