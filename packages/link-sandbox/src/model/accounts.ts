import { familyOfAddress, type WalletFamily } from '../wallets/address'
import { ASSETS, type Asset, CASH, WALLET_HOLDINGS } from './catalog/assets'
import { findIntegration } from './catalog/integrations'
import { SANDBOX_USERS, type SandboxAccount } from './catalog/users'
import { readUsername } from './faults/username'
import { parseUnits, valueInCents } from './money'
import { spentKey, stableId } from './state/keys'
import type { ConnectionRecord } from './state/session-records'
import type { SandboxState } from './state/state'

/** An account at an institution, as one client sees it. */
export interface InstitutionAccount extends SandboxAccount {
  accountId: string
  /** Self-custody wallets only. */
  wallet?: { family: WalletFamily; address: string }
}

/**
 * The accounts of a sandbox user at an integration. Account ids differ per client, so that the tests of one client do
 * not change the balances of another.
 *
 * @param username as typed; for a wallet, its address
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

/** An account in the form that Mesh hands over. `meshAccountId` is always the same for the same client, user and account. */
export function brokerAccount(
  connection: Pick<ConnectionRecord, 'clientId' | 'userId'>,
  account: InstitutionAccount,
  isReconnected?: boolean,
) {
  const meshAccountId = stableId('mesh account', connection.clientId, connection.userId, account.accountId)
  const cash = Number(account.cash)
  return {
    meshAccountId,
    frontAccountId: meshAccountId,
    accountId: account.accountId,
    accountName: account.name,
    fund: cash,
    cash,
    ...(isReconnected !== undefined && { isReconnected }),
  }
}

/** Every account that an end user shares with a client, each once. Accounts with an expired login are included. */
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

/** Value of an account in US cents: its cash and its assets. */
export function accountValue(state: SandboxState, account: InstitutionAccount): bigint {
  return ASSETS.reduce(
    (sum, asset) => sum + valueInCents(balanceOf(state, account, asset), asset),
    cashOf(state, [account]),
  )
}

/** Balance of an asset in minor units. */
export function balanceOf(state: SandboxState, account: InstitutionAccount, asset: Asset): bigint {
  const opening = parseUnits(account.holdings[asset.symbol] ?? '0', asset.decimals) ?? 0n
  return opening - BigInt(state.spent.get(spentKey(account.accountId, asset.symbol)) ?? '0')
}

/** Sum of the accounts' cash, in US cents. */
export function cashOf(state: SandboxState, accounts: readonly InstitutionAccount[]): bigint {
  return accounts.reduce((sum, { accountId, cash }) => {
    const opening = parseUnits(cash, CASH.decimals) ?? 0n
    return sum + opening - BigInt(state.spent.get(spentKey(accountId, CASH.symbol)) ?? '0')
  }, 0n)
}

export interface Holding {
  asset: Asset
  /** Minor units. */
  units: bigint
}

/** Sum of the accounts' balances. Assets without a balance are left out. */
export function holdingsOf(state: SandboxState, accounts: InstitutionAccount[]): Holding[] {
  return ASSETS.map((asset) => ({
    asset,
    units: accounts.reduce((sum, account) => sum + balanceOf(state, account, asset), 0n),
  })).filter(({ units }) => units > 0n)
}

/** The identity of a sandbox user at an institution. The mail domain and the phone number are reserved for examples. */
export function identityOf(username: string, accountId: string) {
  const { user } = readUsername(username)
  return {
    firstName: user,
    middleName: null,
    lastName: 'Sandbox',
    accountNumber: accountId.slice(0, 8),
    email: `${user.toLowerCase()}@example.com`,
    mobileNumber: '+12025550123',
    companyName: null,
    countryCode: 'US',
    city: 'Springfield',
    postalCode: '00000',
    address: '1 Example Street',
    idType: 'passport' as const,
    idNumber: 'X0000000',
    /** Epoch seconds: 1 January 1990. */
    dateOfBirth: 631_152_000,
  }
}

/** The one account of a wallet address. The same address is the same account in every wallet. Undefined: no valid address. */
export function walletAccount(clientId: string, address: string): InstitutionAccount | undefined {
  const family = familyOfAddress(address)
  if (!family) return undefined
  return {
    accountId: stableId('wallet account', clientId, address),
    name: address,
    cash: '0',
    holdings: WALLET_HOLDINGS[family],
    wallet: { family, address },
  }
}
