import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { connectionOwnerKey } from '../state/keys'
import { Refusal } from '../state/refusal'
import type { ChallengeRecord, ConnectionRecord, SessionRecord, TokenRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { requireChallenge } from './login'
import { newAccountTokens } from './tokens'

/** A new or renewed connection: the accounts, each with the tokens for the integrator. */
export interface ConnectedAccounts {
  integration: Integration
  connection: ConnectionRecord
  isReconnected: boolean
  /** Key of the first account, for the rest of this session. */
  connectionKey: string
  accounts: { account: InstitutionAccount; accessToken: string; refreshToken?: string }[]
  /** When the refresh tokens expire, epoch ms. Absent: there are none. */
  refreshExpiresAt?: number
}

/**
 * Connects the chosen accounts of a confirmed login. The tokenId of a managed connection stays the same for the same
 * client, user, integration and scope until the connection is revoked.
 */
export function connectAccounts(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; accountIds: string[] },
  context: DecisionContext,
): Decision<ConnectedAccounts> {
  const chosen = chooseAccounts(state, command, context.now)
  const { session, challenge, integration, owner, existing } = chosen
  const id = existing?.id ?? context.newId()
  const loginExpiresAt = integration.loginLifetimeSeconds
    ? context.now + integration.loginLifetimeSeconds * 1000
    : undefined

  let tokenId: string | undefined
  let tokens: TokenRecord[] = []
  let accounts: ConnectedAccounts['accounts']
  let refreshExpiresAt: number | undefined
  if (integration.managedTokens) {
    tokenId = existing?.tokenId ?? context.newSecret()
    const accessToken = currentAccessToken(state, existing) ?? tokenId
    if (!existing) tokens = [{ token: tokenId, connectionId: id, kind: 'managed' }]
    accounts = chosen.accounts.map((account) => ({ account, accessToken }))
  } else {
    const issued = chosen.accounts.map((account) => ({
      account,
      ...newAccountTokens({ connectionId: id, accountId: account.accountId, loginExpiresAt }, context),
    }))
    tokens = issued.flatMap(({ access, refresh }) => [access, refresh])
    refreshExpiresAt = issued[0]?.refresh.expiresAt
    accounts = issued.map(({ account, access, refresh }) => ({
      account,
      accessToken: access.token,
      refreshToken: refresh.token,
    }))
  }

  const accountIds = chosen.accounts.map(({ accountId }) => accountId)
  const connection: ConnectionRecord = {
    ...owner,
    id,
    username: challenge.username,
    accountIds,
    tokenId,
    tokens: [...(existing?.tokens ?? []), ...tokens.map(({ token }) => token)],
    connectedAt: existing?.connectedAt ?? context.now,
    loginExpiresAt,
  }
  const connectionKey = context.newSecret()
  const first = { connectionId: id, accountId: accountIds[0] ?? '' }
  return {
    events: [
      { type: 'accountsConnected', challengeKey: challenge.key, connection, tokens },
      { type: 'accountsOpened', sessionKey: session.key, accounts: { [connectionKey]: first } },
    ],
    result: {
      integration,
      connection,
      isReconnected: existing !== undefined,
      connectionKey,
      accounts,
      refreshExpiresAt,
    },
  }
}

/** The access token of a managed connection. Undefined before the first refresh: until then it equals the tokenId. */
function currentAccessToken(state: SandboxState, connection: ConnectionRecord | undefined) {
  return connection?.tokens.find((token) => state.tokens.get(token)?.kind === 'access')
}

/** The accounts that the user chose to share after a complete login. */
export interface ChosenAccounts {
  session: SessionRecord
  challenge: ChallengeRecord
  integration: Integration
  /** At least one. */
  accounts: InstitutionAccount[]
  /** Identifies the connection. */
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope'>
  /** The connection of this user and integration, if there is one already. */
  existing?: ConnectionRecord
}

/** Checks a choice of accounts. Throws a refusal for an account that was not shown to the user. */
export function chooseAccounts(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; accountIds: string[] },
  now: number,
): ChosenAccounts {
  const session = requireSession(state, command.sessionKey, now)
  const challenge = requireChallenge(state, command, now)
  const integration = findIntegration(challenge.integrationId)
  if (!challenge.codePassed || !integration) {
    throw new Refusal('challenge_expired', 'This login has expired. Log in again.')
  }
  const accountIds = [...new Set(command.accountIds)]
  const known = new Map(
    accountsOf(session.clientId, integration.id, challenge.username).map((account) => [
      account.accountId,
      account,
    ]),
  )
  const accounts = accountIds.flatMap((id) => known.get(id) ?? [])
  if (accounts.length === 0 || accounts.length !== accountIds.length) {
    throw new Refusal('invalid_request', 'Choose at least one of the accounts that are shown.')
  }
  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    integrationId: integration.id,
    scope: session.scope,
  }
  const existing = state.connections.get(state.connectionIds.get(connectionOwnerKey(owner)) ?? '')
  return { session, challenge, integration, accounts, owner, existing }
}
