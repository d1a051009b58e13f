import type { InstitutionAccount } from './accounts-of'
import { CASH } from './catalog/cash'
import { parseUnits } from './money/parse-units'
import { spentKey } from './spent-key'
import type { SandboxState } from './state'

/** The cash of accounts together now, in US cents. */
export function cashOf(state: SandboxState, accounts: readonly InstitutionAccount[]): bigint {
  return accounts.reduce((sum, { accountId, cash }) => {
    const opening = parseUnits(cash, CASH.decimals) ?? 0n
    return sum + opening - BigInt(state.spent.get(spentKey(accountId, CASH.symbol)) ?? '0')
  }, 0n)
}
