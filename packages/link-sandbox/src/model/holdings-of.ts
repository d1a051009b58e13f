import type { InstitutionAccount } from './accounts-of'
import { balanceOf } from './balance-of'
import { ASSETS, type Asset } from './catalog/assets'
import type { SandboxState } from './state'

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
