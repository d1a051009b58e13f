import { accountsOf, type InstitutionAccount } from './accounts-of'
import type { SandboxState } from './state'

/** Every account that an end user shares with a client, each once. A login that has expired still counts: what was seen stays known. */
export function accountsOfUser(
  state: SandboxState,
  { clientId, userId }: { clientId: string; userId: string },
): InstitutionAccount[] {
  const accounts = new Map<string, InstitutionAccount>()
  for (const connection of state.connections.values()) {
    if (connection.clientId !== clientId || connection.userId !== userId) continue
    for (const account of accountsOf(clientId, connection.integrationId, connection.username)) {
      if (connection.accountIds.includes(account.accountId)) accounts.set(account.accountId, account)
    }
  }
  return [...accounts.values()]
}
