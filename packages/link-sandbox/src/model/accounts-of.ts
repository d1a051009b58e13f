import { SANDBOX_USERS, type SandboxAccount } from './catalog/sandbox-users'
import { readUsername } from './faults/read-username'
import { stableId } from './stable-id'

/** An account at an institution, as the client whose sandbox this is sees it. */
export interface InstitutionAccount extends SandboxAccount {
  accountId: string
}

/** The accounts a sandbox user holds at an integration. Each client has its own: its tests move no one else's balances. */
export function accountsOf(clientId: string, integrationId: string, username: string): InstitutionAccount[] {
  const { user } = readUsername(username)
  return (SANDBOX_USERS.get(user) ?? []).map((account) => ({
    ...account,
    accountId: stableId('account', clientId, integrationId, user, account.name),
  }))
}
