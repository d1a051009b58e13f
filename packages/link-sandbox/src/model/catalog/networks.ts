/** A blockchain that assets can be sent over. */
export interface Network {
  id: string
  name: string
  addressStyle: 'evm' | 'solana' | 'bitcoin'
  nativeSymbol: string
}

/** The ids are Mesh's own, from its public API examples. */
export const NETWORKS: readonly Network[] = [
  {
    id: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
    name: 'Ethereum',
    addressStyle: 'evm',
    nativeSymbol: 'ETH',
  },
  { id: 'aa883b03-120d-477c-a588-37c2afd3ca71', name: 'Base', addressStyle: 'evm', nativeSymbol: 'ETH' },
  { id: '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12', name: 'Polygon', addressStyle: 'evm', nativeSymbol: 'POL' },
  {
    id: '0291810a-5947-424d-9a59-e88bb33e999d',
    name: 'Solana',
    addressStyle: 'solana',
    nativeSymbol: 'SOL',
  },
  {
    id: '0880db06-7c7c-4738-898f-cf74efc03c47',
    name: 'Bitcoin',
    addressStyle: 'bitcoin',
    nativeSymbol: 'BTC',
  },
]

const byId = new Map(NETWORKS.map((network) => [network.id, network]))

/** The network with this id (a UUID, in any case). Undefined when the sandbox does not have it. */
export function findNetwork(id: string): Network | undefined {
  return byId.get(id.toLowerCase())
}

/** Mesh's network families. */
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

const PATTERNS: Record<Network['addressStyle'], RegExp> = {
  evm: /^0x[0-9a-fA-F]{40}$/,
  solana: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
  bitcoin: /^(bc1[02-9ac-hj-np-z]{8,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/,
}

/** Whether an address has the form of a network's addresses. Checksums are not checked. */
export function isAddressOf(network: Network, address: string): boolean {
  return PATTERNS[network.addressStyle].test(address)
}
