import { accountValue } from '../model/account-value'
import type { InstitutionAccount } from '../model/accounts-of'
import { unitsToNumber } from '../model/money/units-to-number'
import type { SandboxState } from '../model/state'
import type { LinkMfa } from './contract'

/** The accounts to choose from once a login is complete. */
export function accountChoice(state: SandboxState, accounts: InstitutionAccount[]): LinkMfa {
  return {
    step: 'accounts',
    accounts: accounts.map((account) => ({
      accountId: account.accountId,
      accountName: account.name,
      totalInFiat: unitsToNumber(accountValue(state, account), 2),
    })),
  }
}
