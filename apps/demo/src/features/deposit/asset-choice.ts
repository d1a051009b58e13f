import type { Asset } from '../../../common/assets'

/** What to deposit: one asset, or whatever the account holds. */
export type AssetChoice = Asset | 'any'
