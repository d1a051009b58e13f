import { secp256k1 } from '@noble/curves/secp256k1.js'

/** A signature of a hash, taken apart. */
export function signRecoverable(hash: Uint8Array, secret: Uint8Array) {
  const signed = secp256k1.sign(hash, secret, { prehash: false, format: 'recovered' })
  return { parity: signed[0] ?? 0, r: signed.subarray(1, 33), s: signed.subarray(33, 65) }
}
