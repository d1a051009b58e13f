import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'

/** The one spelling of an address by which it is compared and kept; undefined when it is none of this family. */
export function normalAddress(family: WalletFamily, address: string): string | undefined {
  if (family === 'evm') return /^0x[0-9a-f]{40}$/i.test(address) ? checksumAddress(address) : undefined
  return decodeBase58(address)?.length === 32 ? address : undefined
}

/** An EVM address in the mixed case of EIP-55. @param address 40 hex digits after `0x`, in any case */
export function checksumAddress(address: string): string {
  const digits = address.slice(2).toLowerCase()
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)))
  const mixed = Array.from(digits, (digit, at) =>
    Number.parseInt(hash[at] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit,
  )
  return `0x${mixed.join('')}`
}

/** The bytes of a base58 text, if it is one. */
export function decodeBase58(text: string): Uint8Array | undefined {
  // Decoding takes quadratic time, and nothing of a wallet is this long.
  if (text.length > 128) return undefined
  try {
    return base58.decode(text)
  } catch {
    return undefined
  }
}

/** The EVM address of a secp256k1 public key. */
export function evmAddress(publicKey: Uint8Array): string {
  const point = secp256k1.Point.fromBytes(publicKey).toBytes(false)
  return checksumAddress(`0x${bytesToHex(keccak_256(point.subarray(1)).subarray(-20))}`)
}

/** The family that an address belongs to, told by its form. */
export function familyOfAddress(address: string): WalletFamily | undefined {
  return (['evm', 'solana'] as const).find((family) => normalAddress(family, address) !== undefined)
}

/** A family of networks that share keys and signatures; Mesh's words for `networkType`, those that the sandbox can check. */
export type WalletFamily = 'evm' | 'solana'
