import { base58 } from '@scure/base'
import * as Address from 'ox/Address'

/** A group of networks with the same keys and signatures. Mesh's `networkType`, as far as the sandbox can check signatures. */
export type WalletFamily = 'evm' | 'solana'

/** The address in the form that is stored and compared: EVM addresses with the checksum of EIP-55. Undefined if it is not an address of this family. */
export function normalAddress(family: WalletFamily, address: string): string | undefined {
  if (family === 'evm')
    return /^0x[0-9a-f]{40}$/i.test(address) ? Address.checksum(`0x${address.slice(2)}`) : undefined
  return decodeBase58(address)?.length === 32 ? address : undefined
}

/** The family of an address, found by its format. */
export function familyOfAddress(address: string): WalletFamily | undefined {
  return (['evm', 'solana'] as const).find((family) => normalAddress(family, address) !== undefined)
}

/** The bytes of a base58 string. Undefined if it is not base58. */
export function decodeBase58(text: string): Uint8Array | undefined {
  // Decoding takes quadratic time, and no address or signature is this long.
  if (text.length > 128) return undefined
  try {
    return base58.decode(text)
  } catch {
    return undefined
  }
}
