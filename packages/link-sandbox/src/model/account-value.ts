import type { InstitutionAccount } from './accounts-of'
import { balanceOf } from './balance-of'
import { ASSETS } from './catalog/assets'
import { parseUnits } from './money/parse-units'
import { valueInCents } from './money/value-in-cents'
import type { SandboxState } from './state'

/** What an account is worth in US cents: its cash and its assets. */
export function accountValue(state: SandboxState, account: InstitutionAccount): bigint {
  const cash = parseUnits(account.cash, 2) ?? 0n
  return ASSETS.reduce((sum, asset) => sum + valueInCents(balanceOf(state, account, asset), asset), cash)
}
