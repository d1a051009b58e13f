import { accountsOf, type InstitutionAccount } from './accounts-of'
import { findIntegration } from './catalog/find-integration'
import type { Integration } from './catalog/integrations'
import type { ConnectionRecord, SessionRecord } from './records'
import { Refusal } from './refusal'
import type { SandboxState } from './state'

/** An account that a session may use now. */
export interface OpenAccount {
  connection: ConnectionRecord
  integration: Integration
  account: InstitutionAccount
}

/** The account behind a connection key of this session, as long as its connection lives, or a refusal. */
export function requireAccount(
  state: SandboxState,
  session: SessionRecord,
  connectionKey: string,
  now: number,
): OpenAccount {
  const opened = Object.hasOwn(session.accounts, connectionKey) ? session.accounts[connectionKey] : undefined
  const connection = opened && state.connections.get(opened.connectionId)
  const integration = connection && findIntegration(connection.integrationId)
  const account =
    integration && connection.accountIds.includes(opened.accountId)
      ? accountsOf(connection.clientId, integration.id, connection.username).find(
          (candidate) => candidate.accountId === opened.accountId,
        )
      : undefined
  const isLoginOver = connection?.loginExpiresAt !== undefined && connection.loginExpiresAt <= now
  if (connection && integration && account && !isLoginOver) return { connection, integration, account }
  throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
}
