import { base58 } from '@scure/base'

/** Programs of Solana that every cluster has at the same address. */
export const SYSTEM_PROGRAM = base58.decode('11111111111111111111111111111111')
export const TOKEN_PROGRAM = base58.decode('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA')
export const ASSOCIATED_TOKEN_PROGRAM = base58.decode('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')
