import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes } from '@noble/hashes/utils.js'

/** Signs a serialised transaction, legacy or versioned, in the place of this key; answers it whole, and the signature. */
export function signWireTransaction(
  transaction: Uint8Array,
  secret: Uint8Array,
  publicKey: Uint8Array,
): { signed: Uint8Array; signature: Uint8Array } {
  // Lengths take one byte as long as they are below 128, and no transaction has room for that many signers.
  const signers = transaction[0] ?? 0
  const message = transaction.subarray(1 + signers * 64)
  const isVersioned = ((message[0] ?? 0) & 0x80) !== 0
  const keys = isVersioned ? 5 : 4
  const place = Array.from({ length: signers }, (_, at) =>
    message.subarray(keys + at * 32, keys + (at + 1) * 32),
  ).findIndex((key) => key.length === 32 && key.every((byte, at) => byte === publicKey[at]))
  if (place === -1) throw new Error('This wallet is no signer of the transaction.')
  const signature = ed25519.sign(message, secret)
  const signed = concatBytes(transaction)
  signed.set(signature, 1 + place * 64)
  return { signed, signature }
}
