import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'

/**
 * The signature of a transaction, in base58, by which Solana names it. Undefined unless the key `signer` signed exactly
 * `message`: a wallet that changed anything has signed something else.
 */
export function signatureOfTransaction(
  signed: Uint8Array,
  message: Uint8Array,
  signer: Uint8Array,
): string | undefined {
  const body = signed.subarray(65)
  const isSame =
    signed[0] === 1 && body.length === message.length && body.every((byte, at) => byte === message[at])
  const signature = signed.subarray(1, 65)
  try {
    return isSame && ed25519.verify(signature, message, signer) ? base58.encode(signature) : undefined
  } catch {
    return undefined
  }
}
