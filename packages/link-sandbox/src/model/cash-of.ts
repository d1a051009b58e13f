import type { InstitutionAccount } from './accounts-of'
import { CASH } from './catalog/cash'
import { parseUnits } from './money/parse-units'
import { spentKey } from './spent-key'
import type { SandboxState } from './state'

/** US cents in the account now. */
export function cashOf(state: SandboxState, account: InstitutionAccount): bigint {
  const opening = parseUnits(account.cash, CASH.decimals) ?? 0n
  return opening - BigInt(state.spent.get(spentKey(account.accountId, CASH.symbol)) ?? '0')
}
