import type { InstitutionAccount } from './accounts-of'
import type { Integration } from './catalog/integrations'
import { chooseAccounts } from './choose-accounts'
import type { Decision } from './decision'
import type { Given } from './given'
import { newAccountTokens } from './new-account-tokens'
import type { ConnectionRecord, TokenRecord } from './records'
import type { SandboxState } from './state'

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
