/** A chain that assets can be sent over. */
export interface Network {
  id: string
  name: string
  addressStyle: 'evm' | 'solana' | 'bitcoin'
  nativeSymbol: string
}

/** The ids are Mesh's own, as its public API examples show them. */
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
