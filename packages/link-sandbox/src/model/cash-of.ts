import type { InstitutionAccount } from './accounts-of'
import { parseUnits } from './money/parse-units'

/** The cash of accounts together, in US cents. */
export function cashOf(accounts: readonly InstitutionAccount[]): bigint {
  return accounts.reduce((sum, { cash }) => sum + (parseUnits(cash, 2) ?? 0n), 0n)
}
