import type { WalletFamily } from '../wallets/wallet-family'
import { findIntegration } from './catalog/find-integration'
import { SANDBOX_USERS, type SandboxAccount } from './catalog/sandbox-users'
import { readUsername } from './faults/read-username'
import { stableId } from './stable-id'
import { walletAccount } from './wallet/wallet-account'

/** An account at an institution, as the client whose sandbox this is sees it. */
export interface InstitutionAccount extends SandboxAccount {
  accountId: string
  /** Self-custody wallets only. */
  wallet?: { family: WalletFamily; address: string }
}

/**
 * The accounts a sandbox user holds at an integration; a wallet's user is its address. Each client has its own: its tests
 * move no one else's balances.
 */
export function accountsOf(clientId: string, integrationId: string, username: string): InstitutionAccount[] {
  if (findIntegration(integrationId)?.category === 'wallet') {
    const account = walletAccount(clientId, username)
    return account ? [account] : []
  }
  const { user } = readUsername(username)
  return (SANDBOX_USERS.get(user) ?? []).map((account) => ({
    ...account,
    accountId: stableId('account', clientId, integrationId, user, account.name),
  }))
}
