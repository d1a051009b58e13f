import { concatBytes } from '@noble/hashes/utils.js'

/** A message with an empty place for the signature of its only signer. */
export function unsignedTransaction(message: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(1), new Uint8Array(64), message)
}
