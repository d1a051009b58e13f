import type { InstitutionAccount } from './accounts-of'
import { cashOf } from './cash-of'
import type { SandboxState } from './state'

/** The cash of accounts together now, in US cents. */
export function totalCash(state: SandboxState, accounts: readonly InstitutionAccount[]): bigint {
  return accounts.reduce((sum, account) => sum + cashOf(state, account), 0n)
}
