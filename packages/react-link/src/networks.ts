/** A network as wallets and chains name it, and as Mesh does. */
export interface MeshNetwork {
  /** Mesh's id, a UUID: `networkId` of a link-token request and of a transfer. */
  networkId: string
  name: string
  /** CAIP-2, e.g. `eip155:1`. */
  chain: string
  /** The number of an EVM chain, e.g. `1`; absent on other networks. */
  evmChainId?: number
}

/**
 * The networks whose ids Mesh documents. All others, and what an institution can send on, are in Mesh's own list of networks
 * (`GET /api/v1/transfers/managed/networks`).
 *
 * Source: Mesh's OpenAPI document and `llms-full.txt`; chainagnostic.org for the chains.
 */
export const meshNetworks = {
  ethereum: {
    networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
    name: 'Ethereum',
    chain: 'eip155:1',
    evmChainId: 1,
  },
  polygon: {
    networkId: '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12',
    name: 'Polygon',
    chain: 'eip155:137',
    evmChainId: 137,
  },
  base: {
    networkId: 'aa883b03-120d-477c-a588-37c2afd3ca71',
    name: 'Base',
    chain: 'eip155:8453',
    evmChainId: 8453,
  },
  solana: {
    networkId: '0291810a-5947-424d-9a59-e88bb33e999d',
    name: 'Solana',
    chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
  },
} as const satisfies Record<string, MeshNetwork>

/** Mesh's id of a network, a UUID: one of `meshNetworks`, or any other of Mesh's own list. */
export type MeshNetworkId = (typeof meshNetworks)[keyof typeof meshNetworks]['networkId'] | (string & {})

/**
 * Finds Mesh's id of a chain.
 *
 * @param chain an EVM number (`8453`), the same in hexadecimal as wallets give it (`0x2105`), or CAIP-2 (`eip155:8453`)
 * @returns `undefined` for a chain that is not in `meshNetworks`
 */
export function meshNetworkId(chain: number | string): MeshNetworkId | undefined {
  const number = typeof chain === 'string' && /^0x[\da-f]+$/i.test(chain) ? Number(chain) : chain
  const caip2 = typeof number === 'number' ? `eip155:${number}` : number
  return all.find((network) => network.chain === caip2)?.networkId
}

/**
 * Finds the network of one of Mesh's ids, e.g. the `networkId` of a transfer.
 *
 * @returns `undefined` for a network that is not in `meshNetworks`
 */
export function meshNetworkOf(networkId: string): MeshNetwork | undefined {
  return all.find((network) => network.networkId === networkId.toLowerCase())
}

const all: readonly MeshNetwork[] = Object.values(meshNetworks)
