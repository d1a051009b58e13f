import type { InstitutionAccount } from './accounts-of'
import type { Asset } from './catalog/assets'
import { parseUnits } from './money/parse-units'
import { spentKey } from './spent-key'
import type { SandboxState } from './state'

/** Minor units of an asset that the account holds now. */
export function balanceOf(state: SandboxState, account: InstitutionAccount, asset: Asset): bigint {
  const opening = parseUnits(account.holdings[asset.symbol] ?? '0', asset.decimals) ?? 0n
  return opening - BigInt(state.spent.get(spentKey(account.accountId, asset.symbol)) ?? '0')
}
