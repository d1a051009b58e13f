import { normalAddress } from './normal-address'
import type { WalletFamily } from './wallet-family'

/** The family that an address belongs to, told by its form. */
export function familyOfAddress(address: string): WalletFamily | undefined {
  return (['evm', 'solana'] as const).find((family) => normalAddress(family, address) !== undefined)
}
