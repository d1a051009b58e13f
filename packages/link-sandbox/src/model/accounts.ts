import { familyOfAddress, type WalletFamily } from '../wallets/address'
import { ASSETS, type Asset, CASH, WALLET_HOLDINGS } from './catalog/assets'
import { findIntegration } from './catalog/integrations'
import { SANDBOX_USERS, type SandboxAccount } from './catalog/users'
import { readUsername } from './faults/username'
import { parseUnits, valueInCents } from './money'
import { spentKey, stableId } from './state/keys'
import type { ConnectionRecord } from './state/records'
import type { SandboxState } from './state/state'

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

/** Mesh's account of a connected login. Mesh's own id for it stays the same for the same client, user and account. */
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

/** What an account is worth in US cents: its cash and its assets. */
export function accountValue(state: SandboxState, account: InstitutionAccount): bigint {
  return ASSETS.reduce(
    (sum, asset) => sum + valueInCents(balanceOf(state, account, asset), asset),
    cashOf(state, [account]),
  )
}

/** Minor units of an asset that the account holds now. */
export function balanceOf(state: SandboxState, account: InstitutionAccount, asset: Asset): bigint {
  const opening = parseUnits(account.holdings[asset.symbol] ?? '0', asset.decimals) ?? 0n
  return opening - BigInt(state.spent.get(spentKey(account.accountId, asset.symbol)) ?? '0')
}

/** The cash of accounts together now, in US cents. */
export function cashOf(state: SandboxState, accounts: readonly InstitutionAccount[]): bigint {
  return accounts.reduce((sum, { accountId, cash }) => {
    const opening = parseUnits(cash, CASH.decimals) ?? 0n
    return sum + opening - BigInt(state.spent.get(spentKey(accountId, CASH.symbol)) ?? '0')
  }, 0n)
}

/** An asset that is held, in minor units. */
export interface Holding {
  asset: Asset
  units: bigint
}

/** What the accounts hold together, assets without a balance left out. */
export function holdingsOf(state: SandboxState, accounts: InstitutionAccount[]): Holding[] {
  return ASSETS.map((asset) => ({
    asset,
    units: accounts.reduce((sum, account) => sum + balanceOf(state, account, asset), 0n),
  })).filter(({ units }) => units > 0n)
}

/** Who a sandbox user is to an institution. No one real: the mail domain and the phone number are reserved for examples. */
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
    /** Seconds; the first of January 1990. */
    dateOfBirth: 631_152_000,
  }
}

/** The one account of a wallet: an address and what it holds, the same by whichever wallet it is used. */
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
