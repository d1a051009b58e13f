import type { NetworkResponseBase } from '@meshconnect/node-api'
import { ASSETS } from '../../model/catalog/assets'
import type { Network } from '../../model/catalog/networks'

const CHAIN_IDS: Record<string, string> = { Ethereum: '1', Base: '8453', Polygon: '137', Solana: '101' }

/** Mesh's view of a network. There are no logos: the sandbox uses none that are not its own. */
export function networkModel(network: Network) {
  return {
    id: network.id,
    name: network.name,
    chainId: CHAIN_IDS[network.name] ?? null,
    logoUrl: null,
  } satisfies NetworkResponseBase
}

/** The same with what can be sent over it. */
export function networkWithTokens(network: Network) {
  const symbols = ASSETS.filter(({ networks }) => networks[network.id]).map(({ symbol }) => symbol)
  return { ...networkModel(network), supportedTokens: symbols, nativeSymbol: network.nativeSymbol }
}
