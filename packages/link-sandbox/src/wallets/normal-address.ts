import { checksumAddress } from './checksum-address'
import { decodeBase58 } from './decode-base58'
import type { WalletFamily } from './wallet-family'

/** The one spelling of an address by which it is compared and kept; undefined when it is none of this family. */
export function normalAddress(family: WalletFamily, address: string): string | undefined {
  if (family === 'evm') return /^0x[0-9a-f]{40}$/i.test(address) ? checksumAddress(address) : undefined
  return decodeBase58(address)?.length === 32 ? address : undefined
}
