import { accountsOf, type InstitutionAccount } from './accounts-of'
import { checkCredentials } from './check-credentials'
import type { Decision } from './decision'
import { pageFaultsSet } from './faults/page-faults-set'
import { takeFault } from './faults/take-fault'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { ChallengeRecord } from './records'
import { Refusal } from './refusal'
import { requireIntegration } from './require-integration'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** A login that began. */
export interface StartedLogin {
  challengeKey: string
  /** The accounts to choose from, where the institution asks for no code. */
  accounts?: InstitutionAccount[]
}

/** Checks a user name and password at an integration; a right pair is asked for a code next. */
export function startLogin(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string; username: string; password: string },
  given: Given,
): Decision<StartedLogin> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { id: integrationId, login, name } = requireIntegration(state, { ...command, session })
  if (login === 'oauth') {
    throw new Refusal(
      'integration_unsupported',
      `${name} logs in with a window of its own. Open that instead.`,
      { details: { integration: name } },
    )
  }
  const { username, faults } = checkCredentials(command)
  const skipped = takeFault(state, 'mfa-skipped', { session, username, integrationId })
  const challenge: ChallengeRecord = {
    key: given.newSecret(),
    sessionKey: session.key,
    integrationId,
    username,
    codePassed: skipped !== undefined,
    expiresAt: given.now + LIFETIMES.challenge,
    codeSentAt: given.now,
  }
  return {
    events: [
      { type: 'loginStarted', challenge },
      ...pageFaultsSet(session, faults),
      ...(skipped?.events ?? []),
    ],
    result: {
      challengeKey: challenge.key,
      ...(skipped && { accounts: accountsOf(session.clientId, integrationId, username) }),
    },
  }
}
