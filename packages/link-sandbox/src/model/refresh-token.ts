import type { InstitutionAccount } from './accounts-of'
import type { Decision } from './decision'
import type { Given } from './given'
import { newAccountTokens } from './new-account-tokens'
import type { ConnectionRecord, TokenRecord } from './records'
import { Refusal } from './refusal'
import { requireGrant } from './require-grant'
import type { SandboxState } from './state'

/** New tokens of a connection. */
export interface RefreshedToken {
  connection: ConnectionRecord
  accounts: InstitutionAccount[]
  accessToken: string
  refreshToken?: string
  tokenId?: string
  /** Epoch ms. */
  accessExpiresAt?: number
  refreshExpiresAt?: number
}

/**
 * Renews an access token; the one before it stops working. A managed connection is refreshed by its tokenId, which
 * stays; another one by its refresh token, which stays too unless a new one is asked for.
 */
export function refreshToken(
  state: SandboxState,
  command: { clientId: string; refreshToken: string; type: string; createNewRefreshToken: boolean },
  given: Given,
): Decision<RefreshedToken> {
  const grant = requireGrant(state, { ...command, token: command.refreshToken }, given.now)
  const { connection, integration, token } = grant
  // A managed login that is over needs the user; so does a refresh token past its life.
  if (token.kind === 'access' || grant.needsLogin) {
    throw new Refusal('token_unauthorized', 'Unauthorized token')
  }
  if (token.usableFrom !== undefined && token.usableFrom > given.now) {
    throw new Refusal(
      'token_unauthorized',
      `${integration.name} gives access 24 hours after the first login. This refresh token can be exchanged from ${new Date(token.usableFrom).toISOString()}.`,
    )
  }
  const loginExpiresAt = integration.managedTokens
    ? connection.loginExpiresAt
    : given.now + (integration.loginLifetimeSeconds ?? 0) * 1000
  const fresh = newAccountTokens(
    { connectionId: connection.id, accountId: token.accountId, loginExpiresAt },
    given,
  )
  const retired = connection.tokens.filter((candidate) => {
    const record = state.tokens.get(candidate)
    return record?.kind === 'access' && record.accountId === token.accountId
  })
  const tokens: TokenRecord[] = [fresh.access]
  let refresh = token.kind === 'refresh' ? token : undefined
  if (refresh && command.createNewRefreshToken) {
    retired.push(refresh.token)
    refresh = fresh.refresh
    tokens.push(refresh)
  }
  return {
    events: [{ type: 'tokenRefreshed', connectionId: connection.id, tokens, retired }],
    result: {
      connection,
      accounts: grant.accounts,
      accessToken: fresh.access.token,
      refreshToken: refresh?.token,
      tokenId: connection.tokenId,
      accessExpiresAt: loginExpiresAt,
      refreshExpiresAt: refresh?.expiresAt,
    },
  }
}
