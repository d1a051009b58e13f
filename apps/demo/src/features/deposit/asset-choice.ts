import type { Asset } from '../../../common/assets'

/** The asset to deposit, or `any`: the user then chooses in Link. */
export type AssetChoice = Asset | 'any'
