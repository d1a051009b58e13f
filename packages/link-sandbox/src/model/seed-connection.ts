import { accountsOf } from './accounts-of'
import { findIntegration } from './catalog/find-integration'
import { SANDBOX_USERS } from './catalog/sandbox-users'
import { type ConnectedAccounts, connectAccounts } from './connect-accounts'
import type { Decision } from './decision'
import type { Given } from './given'
import type { ChallengeRecord, SessionRecord } from './records'
import { Refusal } from './refusal'
import type { Scope } from './scope'
import type { SandboxState } from './state'

/** An account to connect without Link. */
export interface ConnectionSeed {
  /** The integrator's end user. */
  userId: string
  integrationId: string
  /** A sandbox user, e.g. `MeshUSDC`. */
  username: string
  /** Scope of the API key that the link token would have been asked for with. Default `write`. */
  scope?: Scope
}

/** Connects all accounts of a sandbox user as if the end user had been through Link, of which no trace is left. */
export function seedConnection(
  state: SandboxState,
  command: ConnectionSeed & { clientId: string },
  given: Given,
): Decision<ConnectedAccounts> {
  const { clientId, userId, username, scope = 'write' } = command
  const integration = findIntegration(command.integrationId)
  if (!integration) throw new Refusal('integration_unknown', `No integration has this integrationId.`)
  if (integration.category === 'wallet') {
    throw new Refusal('integration_unsupported', `${integration.name} is a wallet: it has no tokens.`)
  }
  if (!SANDBOX_USERS.has(username)) {
    throw new Refusal('wrong_credentials', `username must be one of ${[...SANDBOX_USERS.keys()].join(', ')}.`)
  }
  const expiresAt = given.now + 1000
  const session: SessionRecord = {
    key: 'seed',
    clientId,
    userId,
    scope,
    request: { restrictMultipleAccounts: true },
    expiresAt,
    accounts: {},
  }
  const challenge: ChallengeRecord = {
    key: 'seed',
    sessionKey: 'seed',
    integrationId: integration.id,
    username,
    codePassed: true,
    expiresAt,
  }
  const { events, result } = connectAccounts(
    { ...state, sessions: new Map([['seed', session]]), challenges: new Map([['seed', challenge]]) },
    {
      sessionKey: 'seed',
      challengeKey: 'seed',
      accountIds: accountsOf(clientId, integration.id, username).map(({ accountId }) => accountId),
    },
    given,
  )
  return { events: events.filter(({ type }) => type === 'accountsConnected'), result }
}
