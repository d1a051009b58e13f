import type { LinkTokenAddress } from 'mesh-link-server'
import type { Asset } from '../common/assets'

/** Where deposits arrive: one address for each kind of network. */
export interface DepositAddresses {
  evm: string
  solana: string
  bitcoin: string
}

/** Examples from public standards, for sandboxes only: money sent to these addresses is lost. */
export const EXAMPLE_ADDRESSES: DepositAddresses = {
  evm: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  solana: '7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs',
  bitcoin: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
}

interface Network {
  id: string
  addressKind: keyof DepositAddresses
  assets: readonly Asset[]
}

/** Cheapest first: Link offers them in this order. The ids are Mesh's. */
const NETWORKS: readonly Network[] = [
  { id: 'aa883b03-120d-477c-a588-37c2afd3ca71', addressKind: 'evm', assets: ['USDC', 'ETH'] }, // Base
  { id: '0291810a-5947-424d-9a59-e88bb33e999d', addressKind: 'solana', assets: ['USDC', 'USDT', 'SOL'] }, // Solana
  { id: '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12', addressKind: 'evm', assets: ['USDC', 'USDT'] }, // Polygon
  { id: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611', addressKind: 'evm', assets: ['USDC', 'USDT', 'ETH'] }, // Ethereum
  { id: '0880db06-7c7c-4738-898f-cf74efc03c47', addressKind: 'bitcoin', assets: ['BTC'] }, // Bitcoin
]

/**
 * Lists where a deposit may go, for each network and asset.
 *
 * @param asset only this asset; without it, all assets
 */
export function toAddresses(addresses: DepositAddresses, asset?: Asset): LinkTokenAddress[] {
  return NETWORKS.flatMap(({ id, addressKind, assets }) =>
    assets
      .filter((symbol) => !asset || symbol === asset)
      .map((symbol) => ({ networkId: id, symbol, address: addresses[addressKind] })),
  )
}
