import type { InstitutionAccount } from './accounts-of'
import { balanceOf } from './balance-of'
import { cashOf } from './cash-of'
import { ASSETS } from './catalog/assets'
import { valueInCents } from './money/value-in-cents'
import type { SandboxState } from './state'

/** What an account is worth in US cents: its cash and its assets. */
export function accountValue(state: SandboxState, account: InstitutionAccount): bigint {
  return ASSETS.reduce(
    (sum, asset) => sum + valueInCents(balanceOf(state, account, asset), asset),
    cashOf(state, account),
  )
}
