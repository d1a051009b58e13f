import type { InstitutionAccount } from '../accounts'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import { Refusal } from '../state/refusal'
import type { ConnectionRecord, TokenRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { requireGrant } from './grant'

/** New access and refresh token of an account, for integrations without managed tokens. */
export function newAccountTokens(
  grant: { connectionId: string; accountId?: string; loginExpiresAt?: number },
  context: DecisionContext,
): { access: TokenRecord; refresh: TokenRecord & { expiresAt: number } } {
  const { connectionId, accountId, loginExpiresAt } = grant
  return {
    access: {
      token: context.newSecret(),
      connectionId,
      kind: 'access',
      accountId,
      expiresAt: loginExpiresAt,
    },
    refresh: {
      token: context.newSecret(),
      connectionId,
      kind: 'refresh',
      accountId,
      expiresAt: context.now + LIFETIMES.refreshToken,
    },
  }
}

/** The tokens of a connection after a refresh. */
interface RefreshedToken {
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
 * Renews an access token; the previous one stops working. A managed connection is refreshed with its tokenId, which
 * stays the same. Other connections are refreshed with their refresh token, which stays the same unless
 * `createNewRefreshToken` is set.
 */
export function refreshToken(
  state: SandboxState,
  command: { clientId: string; refreshToken: string; type: string; createNewRefreshToken: boolean },
  context: DecisionContext,
): Decision<RefreshedToken> {
  const grant = requireGrant(state, { ...command, token: command.refreshToken }, context.now)
  const { connection, integration, token } = grant
  // The user has to log in again when a managed login or a refresh token has expired.
  if (token.kind === 'access' || grant.needsLogin) {
    throw new Refusal('token_unauthorized', 'Unauthorized token')
  }
  if (token.usableFrom !== undefined && token.usableFrom > context.now) {
    throw new Refusal(
      'token_unauthorized',
      `${integration.name} gives access 24 hours after the first login. This refresh token can be exchanged from ${new Date(token.usableFrom).toISOString()}.`,
    )
  }
  const loginExpiresAt = integration.managedTokens
    ? connection.loginExpiresAt
    : context.now + (integration.loginLifetimeSeconds ?? 0) * 1000
  const fresh = newAccountTokens(
    { connectionId: connection.id, accountId: token.accountId, loginExpiresAt },
    context,
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

/** Ends the login behind a token, as the institution would. The token stays valid, but the user has to log in again. */
export function endLogin(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  context: DecisionContext,
): Decision<void> {
  const { connection } = requireGrant(state, command, context.now)
  return {
    events: [{ type: 'loginEnded', connectionId: connection.id, at: context.now }],
    result: undefined,
  }
}

/** Removes a connection and all its tokens. */
export function revokeConnection(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  context: DecisionContext,
): Decision<void> {
  const { connection } = requireGrant(state, command, context.now)
  return { events: [{ type: 'connectionRevoked', connectionId: connection.id }], result: undefined }
}
