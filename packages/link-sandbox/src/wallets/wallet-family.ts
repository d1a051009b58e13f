/** A family of networks that share keys and signatures; Mesh's words for `networkType`, those that the sandbox can check. */
export type WalletFamily = 'evm' | 'solana'
