/** The assets that can be deposited. */
export const ASSETS = ['USDC', 'USDT', 'ETH', 'SOL', 'BTC'] as const

/** Symbol of an asset that can be deposited. */
export type Asset = (typeof ASSETS)[number]
