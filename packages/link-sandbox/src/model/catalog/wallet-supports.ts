import type { Integration } from './integrations'
import type { Network } from './networks'

/** Which families of networks a wallet signs for; one that is not named here signs for all. */
const STYLES: Record<string, readonly Network['addressStyle'][]> = {
  MetaMask: ['evm'],
  Rainbow: ['evm'],
  Phantom: ['evm', 'solana', 'bitcoin'],
}

/** Whether a self-custody wallet can send over a network or sign for it. */
export function walletSupports(wallet: Pick<Integration, 'name'>, network: Network): boolean {
  return STYLES[wallet.name]?.includes(network.addressStyle) ?? true
}
