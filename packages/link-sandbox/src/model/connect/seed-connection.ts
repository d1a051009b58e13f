import { accountsOf } from '../accounts'
import { findIntegration } from '../catalog/integrations'
import { SANDBOX_USERS } from '../catalog/users'
import type { Decision, Given } from '../state/event'
import type { ChallengeRecord, Scope, SessionRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { type ConnectedAccounts, connectAccounts } from './connect'
import { requireGrant } from './grant'

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

/** Removes a connection and every token of it, for good. */
export function revokeConnection(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  given: Given,
): Decision<void> {
  const { connection } = requireGrant(state, command, given.now)
  return { events: [{ type: 'connectionRevoked', connectionId: connection.id }], result: undefined }
}
