/** What can be deposited. */
export const ASSETS = ['USDC', 'USDT', 'ETH', 'SOL', 'BTC'] as const

/** Ticker of something that can be deposited. */
export type Asset = (typeof ASSETS)[number]
