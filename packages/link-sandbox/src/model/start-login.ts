import { findIntegration } from './catalog/find-integration'
import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import { SANDBOX_USERS } from './catalog/sandbox-users'
import type { Decision } from './decision'
import { pageFaultsSet } from './faults/page-faults-set'
import { readUsername } from './faults/read-username'
import { requireUsername } from './faults/require-username'
import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { ChallengeRecord } from './records'
import { Refusal } from './refusal'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** Checks a user name and password at an integration; a right pair is asked for a code next. */
export function startLogin(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string; username: string; password: string },
  given: Given,
): Decision<{ challengeKey: string }> {
  const session = requireSession(state, command.sessionKey, given.now)
  const integration = findIntegration(command.integrationId)
  if (!integration) {
    throw new Refusal('integration_unknown', 'This institution is not in the list. Choose another one.')
  }
  if (integration.category === 'wallet') {
    throw new Refusal(
      'integration_unsupported',
      `${integration.name} is a wallet and has no login. Connect it in its app.`,
      { details: { integration: integration.name } },
    )
  }
  const username = command.username.trim()
  if (!SANDBOX_USERS.has(readUsername(username).user) || command.password !== SANDBOX_CREDENTIALS.password) {
    throw new Refusal('wrong_credentials', 'The user name or password is wrong. Check both and try again.')
  }
  const { faults } = requireUsername(username)
  const challenge: ChallengeRecord = {
    key: given.newSecret(),
    sessionKey: session.key,
    integrationId: integration.id,
    username,
    codePassed: false,
    expiresAt: given.now + LIFETIMES.challenge,
  }
  return {
    events: [{ type: 'loginStarted', challenge }, ...pageFaultsSet(session, faults)],
    result: { challengeKey: challenge.key },
  }
}
