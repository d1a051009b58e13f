import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import type { Scope } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { ConnectionRecord, TokenRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'

/** The connection and the accounts that a token gives access to. */
export interface Grant {
  token: TokenRecord
  connection: ConnectionRecord
  integration: Integration
  accounts: InstitutionAccount[]
  /** The login has expired: the user has to log in again. */
  needsLogin: boolean
}

/** Looks a token up. Undefined for an unknown and for a revoked token: the two can't be told apart. */
export function findGrant(state: SandboxState, token: string, now: number): Grant | undefined {
  const record = state.tokens.get(token)
  const connection = record && state.connections.get(record.connectionId)
  const integration = connection && findIntegration(connection.integrationId)
  if (!integration) return undefined
  const shared = record.accountId ? [record.accountId] : connection.accountIds
  const accounts = accountsOf(connection.clientId, integration.id, connection.username).filter((account) =>
    shared.includes(account.accountId),
  )
  // The user has logged in as someone else since: the accounts of this token are no longer shared.
  if (accounts.length === 0) return undefined
  // A managed login expires for the whole connection. Other tokens expire one by one.
  const expiresAt = connection.tokenId ? connection.loginExpiresAt : record.expiresAt
  return {
    token: record,
    connection,
    integration,
    accounts,
    needsLogin: expiresAt !== undefined && expiresAt <= now,
  }
}

/** Whether the token has ended for good. A managed token has not: it works again after the next login. */
export function isOver({ needsLogin, connection }: Grant): boolean {
  return needsLogin && connection.tokenId === undefined
}

/**
 * Looks up a token of a client.
 *
 * @param command `needs: 'write'` for calls that move assets: a token of a read key is refused then
 * @throws Refusal for an unknown token, a token of another client or broker type, and a missing write permission
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

/** Like `requireGrant`, for calls that read or move assets: refuses refresh tokens and ended access tokens as well. */
export function requireAccessGrant(
  state: SandboxState,
  command: Parameters<typeof requireGrant>[1],
  now: number,
): Grant {
  const grant = requireGrant(state, command, now)
  if (grant.token.kind === 'refresh' || isOver(grant)) {
    throw new Refusal('token_unauthorized', 'Unauthorized token')
  }
  return grant
}
