import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { decodeBase58 } from './decode-base58'
import { evmAddress } from './evm-address'
import { normalAddress } from './normal-address'
import { personalMessageHash } from './personal-message-hash'
import type { WalletFamily } from './wallet-family'

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
