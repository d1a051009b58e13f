import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import type { Decision, Given } from '../state/event'
import type { ConnectionRecord, Scope, TokenRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { newAccountTokens } from './connect'

/** What a live token opens. */
export interface Grant {
  token: TokenRecord
  connection: ConnectionRecord
  integration: Integration
  accounts: InstitutionAccount[]
  /** The institution asks for a new login before it answers. */
  needsLogin: boolean
}

/** Looks a token up. Undefined for one that was never issued or has been revoked: the two look the same for good. */
export function findGrant(state: SandboxState, token: string, now: number): Grant | undefined {
  const record = state.tokens.get(token)
  const connection = record && state.connections.get(record.connectionId)
  const integration = connection && findIntegration(connection.integrationId)
  if (!integration) return undefined
  const shared = record.accountId ? [record.accountId] : connection.accountIds
  const accounts = accountsOf(connection.clientId, integration.id, connection.username).filter((account) =>
    shared.includes(account.accountId),
  )
  // The user has since logged in there as someone else: what this token opened is no longer shared.
  if (accounts.length === 0) return undefined
  // A managed login expires for the whole connection, another token on its own.
  const expiresAt = connection.tokenId ? connection.loginExpiresAt : record.expiresAt
  return {
    token: record,
    connection,
    integration,
    accounts,
    needsLogin: expiresAt !== undefined && expiresAt <= now,
  }
}

/**
 * What a client's token of this broker type opens, or a refusal. A call that moves something says `write`: a token
 * that came from a read key does not do.
 */
export function requireGrant(
  state: SandboxState,
  command: { clientId: string; token: string; type: string; needs?: Scope },
  now: number,
): Grant {
  const grant = findGrant(state, command.token, now)
  const isOwn = grant?.connection.clientId === command.clientId
  if (!grant || !isOwn || grant.integration.type.toLowerCase() !== command.type.toLowerCase()) {
    throw new Refusal('token_unauthorized', 'Unauthorized token')
  }
  if (command.needs === 'write' && grant.connection.scope === 'read') {
    throw new Refusal(
      'scope_mismatch',
      'Scope mismatch: this token was issued with read permission, and this endpoint needs write permission.',
    )
  }
  return grant
}

/** Like `requireGrant`, for calls that read or move assets: a refresh token only refreshes. */
export function requireAccessGrant(
  state: SandboxState,
  command: Parameters<typeof requireGrant>[1],
  now: number,
): Grant {
  const grant = requireGrant(state, command, now)
  if (grant.token.kind === 'refresh') throw new Refusal('token_unauthorized', 'Unauthorized token')
  return grant
}

/** New tokens of a connection. */
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

/** Ends the login behind a token now, as the institution would: the token stays, and wants the user to log in again. */
export function endLogin(
  state: SandboxState,
  command: { clientId: string; token: string; type: string },
  given: Given,
): Decision<void> {
  const { connection } = requireGrant(state, command, given.now)
  return {
    events: [{ type: 'loginEnded', connectionId: connection.id, at: given.now }],
    result: undefined,
  }
}
