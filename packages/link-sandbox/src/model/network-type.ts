/** Mesh's families of networks. */
export const NETWORK_TYPES = [
  'unknown',
  'evm',
  'solana',
  'bitcoin',
  'cardano',
  'tron',
  'avalancheX',
  'tezos',
  'dogecoin',
  'ripple',
  'stellar',
  'litecoin',
  'sui',
  'aptos',
  'tvm',
  'injective',
] as const

export type NetworkType = (typeof NETWORK_TYPES)[number]
