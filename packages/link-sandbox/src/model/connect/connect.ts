import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import { connectionOwnerKey } from '../state/keys'
import { LIFETIMES } from '../state/limits'
import type { ChallengeRecord, ConnectionRecord, SessionRecord, TokenRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { requireChallenge } from './login'

/** What the user gets to share: the accounts, each with the tokens that the integrator will hold. */
export interface ConnectedAccounts {
  integration: Integration
  connection: ConnectionRecord
  isReconnected: boolean
  /** The account that this session goes on with. */
  connectionKey: string
  accounts: { account: InstitutionAccount; accessToken: string; refreshToken?: string }[]
  /** When the refresh tokens end, in epoch ms; absent where there are none. */
  refreshExpiresAt?: number
}

/**
 * Connects the chosen accounts of a confirmed login. A managed token stays the same for the same client, user,
 * integration and scope, for as long as it is not revoked.
 */
export function connectAccounts(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; accountIds: string[] },
  given: Given,
): Decision<ConnectedAccounts> {
  const chosen = chooseAccounts(state, command, given.now)
  const { session, challenge, integration, owner, before } = chosen
  const id = before?.id ?? given.newId()
  const loginExpiresAt = integration.loginLifetimeSeconds
    ? given.now + integration.loginLifetimeSeconds * 1000
    : undefined

  let tokenId: string | undefined
  let tokens: TokenRecord[] = []
  let accounts: ConnectedAccounts['accounts']
  let refreshExpiresAt: number | undefined
  if (integration.managedTokens) {
    tokenId = before?.tokenId ?? given.newSecret()
    const accessToken = currentAccessToken(state, before) ?? tokenId
    if (!before) tokens = [{ token: tokenId, connectionId: id, kind: 'managed' }]
    accounts = chosen.accounts.map((account) => ({ account, accessToken }))
  } else {
    const issued = chosen.accounts.map((account) => ({
      account,
      ...newAccountTokens({ connectionId: id, accountId: account.accountId, loginExpiresAt }, given),
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
    tokens: [...(before?.tokens ?? []), ...tokens.map(({ token }) => token)],
    connectedAt: before?.connectedAt ?? given.now,
    loginExpiresAt,
  }
  const connectionKey = given.newSecret()
  const first = { connectionId: id, accountId: accountIds[0] ?? '' }
  return {
    events: [
      { type: 'accountsConnected', challengeKey: challenge.key, connection, tokens },
      { type: 'accountsOpened', sessionKey: session.key, accounts: { [connectionKey]: first } },
    ],
    result: {
      integration,
      connection,
      isReconnected: before !== undefined,
      connectionKey,
      accounts,
      refreshExpiresAt,
    },
  }
}

/** The access token of a managed connection, once a refresh has set it apart from the tokenId. */
function currentAccessToken(state: SandboxState, connection: ConnectionRecord | undefined) {
  return connection?.tokens.find((token) => state.tokens.get(token)?.kind === 'access')
}

/** The accounts that a person chose to share, after a login that is complete. */
export interface ChosenAccounts {
  session: SessionRecord
  challenge: ChallengeRecord
  integration: Integration
  /** At least one. */
  accounts: InstitutionAccount[]
  /** Whose connection it becomes. */
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope'>
  /** The connection that is there already. */
  before?: ConnectionRecord
}

/** Checks a choice of accounts; throws a refusal for anything that was not shown to this person. */
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
    accountsOf(session.clientId, integration.id, challenge.username).map((one) => [one.accountId, one]),
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
  const before = state.connections.get(state.connectionIds.get(connectionOwnerKey(owner)) ?? '')
  return { session, challenge, integration, accounts, owner, before }
}

/** Access and refresh token of one account, for integrations without managed tokens. */
export function newAccountTokens(
  grant: { connectionId: string; accountId?: string; loginExpiresAt?: number },
  given: Given,
): { access: TokenRecord; refresh: TokenRecord & { expiresAt: number } } {
  const { connectionId, accountId, loginExpiresAt } = grant
  return {
    access: {
      token: given.newSecret(),
      connectionId,
      kind: 'access',
      accountId,
      expiresAt: loginExpiresAt,
    },
    refresh: {
      token: given.newSecret(),
      connectionId,
      kind: 'refresh',
      accountId,
      expiresAt: given.now + LIFETIMES.refreshToken,
    },
  }
}
