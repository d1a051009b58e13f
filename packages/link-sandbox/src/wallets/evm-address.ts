import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { checksumAddress } from './checksum-address'

/** The EVM address of a secp256k1 public key. */
export function evmAddress(publicKey: Uint8Array): string {
  const point = secp256k1.Point.fromBytes(publicKey).toBytes(false)
  return checksumAddress(`0x${bytesToHex(keccak_256(point.subarray(1)).subarray(-20))}`)
}
