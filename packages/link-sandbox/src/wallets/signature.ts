import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58, base64 } from '@scure/base'
import { decodeBase58, evmAddress, normalAddress, type WalletFamily } from './address'
import type { WalletRequest } from './wallet-request'

/** A signature as a wallet gives it, and what it is said to sign. */
export interface SignedMessage {
  family: WalletFamily
  address: string
  message: string
  /** `0x` hex of r, s and v for EVM, base58 for Solana. */
  signature: string
}

/** Whether the key of this address signed exactly this message. False for whatever is no signature at all. */
export function isSignatureOf(signed: SignedMessage): boolean {
  try {
    return signed.family === 'evm' ? isEvmSignature(signed) : isSolanaSignature(signed)
  } catch {
    // The curves throw for numbers out of their range and for points that are not on them.
    return false
  }
}

function isEvmSignature({ address, message, signature }: SignedMessage): boolean {
  if (!/^0x[0-9a-f]{130}$/i.test(signature)) return false
  const bytes = hexToBytes(signature.slice(2))
  // v is 27 or 28; some hardware wallets give 0 or 1.
  const v = bytes[64] ?? 0
  const recovery = v >= 27 ? v - 27 : v
  if (recovery > 1) return false
  const recoverable = concatBytes(Uint8Array.of(recovery), bytes.subarray(0, 64))
  const hash = personalMessageHash(utf8ToBytes(message))
  const publicKey = secp256k1.recoverPublicKey(recoverable, hash, { prehash: false })
  return evmAddress(publicKey) === normalAddress('evm', address)
}

function isSolanaSignature({ address, message, signature }: SignedMessage): boolean {
  const publicKey = decodeBase58(address)
  const bytes = decodeBase58(signature)
  if (publicKey?.length !== 32 || bytes?.length !== 64) return false
  return ed25519.verify(bytes, utf8ToBytes(message), publicKey)
}

/** What `personal_sign` signs of a message (ERC-191). */
export function personalMessageHash(message: Uint8Array): Uint8Array {
  return keccak_256(concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${message.length}`), message))
}

/** What a wallet answered: EVM wallets send by themselves and give the hash only, Solana wallets give what they signed. */
export interface WalletSending {
  hash?: string
  /** Serialised, in base64. */
  signedTransaction?: string
}

/**
 * The name of the transaction on its network. Undefined unless the answer is one to this request: a signed transaction has
 * to be the very one that was asked for, signed by the wallet; of a hash only the form can be checked.
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
