import type { MeshTransfer } from '../../core/contract'
import { meshNetworks } from '../../networks'

/** The explorers that these networks' own sites name. */
const EXPLORERS: Record<string, string> = {
  [meshNetworks.ethereum.networkId]: 'https://etherscan.io/tx/',
  [meshNetworks.polygon.networkId]: 'https://polygonscan.com/tx/',
  [meshNetworks.base.networkId]: 'https://basescan.org/tx/',
  [meshNetworks.solana.networkId]: 'https://solscan.io/tx/',
}

/**
 * Where anybody can look a transfer up.
 *
 * @returns `undefined` on other networks, and until the transfer has a hash
 */
export function explorerUrl({ networkId = '', txHash }: MeshTransfer): string | undefined {
  const explorer = EXPLORERS[networkId]
  // The hash comes from outside: it must not lead anywhere else.
  return explorer && txHash && /^\w+$/.test(txHash) ? explorer + txHash : undefined
}
