import type { InstitutionAccount } from './accounts-of'
import { balanceOf } from './balance-of'
import type { Asset } from './catalog/assets'
import type { SandboxState } from './state'

/** Which of the accounts that a token opens an asset leaves from: the one that holds most of it, the first of equals. */
export function sourceAccount(
  state: SandboxState,
  accounts: readonly InstitutionAccount[],
  asset: Asset,
): InstitutionAccount | undefined {
  return accounts.reduce<InstitutionAccount | undefined>(
    (best, account) =>
      best && balanceOf(state, best, asset) >= balanceOf(state, account, asset) ? best : account,
    undefined,
  )
}
