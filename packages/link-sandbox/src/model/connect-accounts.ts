import { accountsOf, type InstitutionAccount } from './accounts-of'
import { findIntegration } from './catalog/find-integration'
import type { Integration } from './catalog/integrations'
import { connectionOwnerKey } from './connection-owner-key'
import type { Decision } from './decision'
import type { Given } from './given'
import { newAccountTokens } from './new-account-tokens'
import type { ConnectionRecord, TokenRecord } from './records'
import { Refusal } from './refusal'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** What the user gets to share: the accounts, each with the tokens that the integrator will hold. */
export interface ConnectedAccounts {
  integration: Integration
  connection: ConnectionRecord
  isReconnected: boolean
  /** The account that this session goes on with. */
  connectionKey: string
  accounts: { account: InstitutionAccount; accessToken: string; refreshToken?: string }[]
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
  const session = requireSession(state, command.sessionKey, given.now)
  const challenge = requireChallenge(state, command, given.now)
  const integration = findIntegration(challenge.integrationId)
  if (!challenge.codePassed || !integration) {
    throw new Refusal('challenge_expired', 'This login has expired. Log in again.')
  }
  const accountIds = [...new Set(command.accountIds)]
  const known = new Map(
    accountsOf(session.clientId, integration.id, challenge.username).map((one) => [one.accountId, one]),
  )
  const chosen = accountIds.flatMap((id) => known.get(id) ?? [])
  if (chosen.length === 0 || chosen.length !== accountIds.length) {
    throw new Refusal('invalid_request', 'Choose at least one of the accounts that are shown.')
  }

  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    integrationId: integration.id,
    scope: session.scope,
  }
  const before = state.connections.get(state.connectionIds.get(connectionOwnerKey(owner)) ?? '')
  const id = before?.id ?? given.newId()
  const loginExpiresAt = integration.loginLifetimeSeconds
    ? given.now + integration.loginLifetimeSeconds * 1000
    : undefined

  let tokenId: string | undefined
  let tokens: TokenRecord[] = []
  let accounts: ConnectedAccounts['accounts']
  if (integration.managedTokens) {
    tokenId = before?.tokenId ?? given.newSecret()
    const accessToken = currentAccessToken(state, before) ?? tokenId
    if (!before) tokens = [{ token: tokenId, connectionId: id, kind: 'managed' }]
    accounts = chosen.map((account) => ({ account, accessToken }))
  } else {
    const issued = chosen.map((account) => ({
      account,
      ...newAccountTokens({ connectionId: id, accountId: account.accountId, loginExpiresAt }, given),
    }))
    tokens = issued.flatMap(({ access, refresh }) => [access, refresh])
    accounts = issued.map(({ account, access, refresh }) => ({
      account,
      accessToken: access.token,
      refreshToken: refresh.token,
    }))
  }

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
    result: { integration, connection, isReconnected: before !== undefined, connectionKey, accounts },
  }
}

/** The access token of a managed connection, once a refresh has set it apart from the tokenId. */
function currentAccessToken(state: SandboxState, connection: ConnectionRecord | undefined) {
  return connection?.tokens.find((token) => state.tokens.get(token)?.kind === 'access')
}
