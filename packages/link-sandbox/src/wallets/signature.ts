import { ed25519 } from '@noble/curves/ed25519.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import * as Hex from 'ox/Hex'
import * as PersonalMessage from 'ox/PersonalMessage'
import * as Secp256k1 from 'ox/Secp256k1'
import * as Signature from 'ox/Signature'
import { decodeBase58, type WalletFamily } from './address'
import { signatureOfTransaction } from './solana'
import type { WalletRequest } from './wallet-request'

/** A message and its signature, as a wallet returned it. */
export interface SignedMessage {
  family: WalletFamily
  address: string
  message: string
  /** EVM: r, s and v as `0x` hex. Solana: base58. */
  signature: string
}

/** Whether the key of this address signed exactly this message. False for anything that is not a signature. */
export function isSignatureOf(signed: SignedMessage): boolean {
  try {
    return signed.family === 'evm' ? isEvmSignature(signed) : isSolanaSignature(signed)
  } catch {
    // The curves throw for numbers out of range and for points that are not on the curve.
    return false
  }
}

function isEvmSignature({ address, message, signature }: SignedMessage): boolean {
  // v is 27 or 28, or 0 or 1 from some hardware wallets. `ox` would also accept v with a chain id in it.
  if (!/^0x[0-9a-f]{128}(00|01|1b|1c)$/i.test(signature)) return false
  const signer = Secp256k1.recoverAddress({
    payload: PersonalMessage.getSignPayload(Hex.fromString(message)),
    signature: Signature.fromHex(signature.toLowerCase() as Hex.Hex),
  })
  return signer === address.toLowerCase()
}

function isSolanaSignature({ address, message, signature }: SignedMessage): boolean {
  const publicKey = decodeBase58(address)
  const bytes = decodeBase58(signature)
  if (publicKey?.length !== 32 || bytes?.length !== 64) return false
  return ed25519.verify(bytes, utf8ToBytes(message), publicKey)
}

/** What a wallet returned: EVM wallets send the transaction and return its hash, Solana wallets return the signed transaction. */
export interface WalletSending {
  hash?: string
  /** Serialised, in base64. */
  signedTransaction?: string
}

/**
 * The hash of the transaction on its network. Undefined if the wallet did not do what was requested: a signed transaction
 * must be exactly the requested one, signed by this wallet. Of an EVM hash only the format can be checked.
 */
export function hashOfSent(
  request: WalletRequest,
  { hash, signedTransaction }: WalletSending,
): string | undefined {
  if (request.family === 'evm') {
    return hash && /^0x[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : undefined
  }
  const signer = decodeBase58(request.address)
  const signed = decodeBase64(signedTransaction)
  const message = decodeBase64(request.transaction)?.subarray(65)
  return signed && signer && message && signatureOfTransaction(signed, message, signer)
}

function decodeBase64(text: string | undefined): Uint8Array | undefined {
  try {
    return text === undefined ? undefined : base64.decode(text)
  } catch {
    return undefined
  }
}
