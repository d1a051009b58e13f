import { accountsOf } from '../accounts'
import { findIntegration } from '../catalog/integrations'
import { SANDBOX_USERS } from '../catalog/users'
import type { Decision, DecisionContext } from '../state/event'
import type { Scope } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { ChallengeRecord, SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { type ConnectedAccounts, connectAccounts } from './connect'

/** A connection to create without Link. */
export interface ConnectionSeed {
  /** The integrator's end user. */
  userId: string
  integrationId: string
  /** A sandbox user, e.g. `MeshUSDC`. */
  username: string
  /** Permission of the tokens: that of the API key that would have requested the link token. Default `write`. */
  scope?: Scope
}

/** Connects all accounts of a sandbox user, as if the end user had used Link. No session remains. */
export function seedConnection(
  state: SandboxState,
  command: ConnectionSeed & { clientId: string },
  context: DecisionContext,
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
  const expiresAt = context.now + 1000
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
    context,
  )
  return { events: events.filter(({ type }) => type === 'accountsConnected'), result }
}
