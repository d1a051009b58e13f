import { accountsOf, type InstitutionAccount } from './accounts-of'
import { findIntegration } from './catalog/find-integration'
import type { Integration } from './catalog/integrations'
import type { ConnectionRecord, TokenRecord } from './records'
import type { SandboxState } from './state'

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
