import { ed25519 } from '@noble/curves/ed25519.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base58, base64 } from '@scure/base'
import { evmAddress, signPersonalMessage } from '../test-wallet/evm-sign'
import { signWireTransaction } from '../test-wallet/solana-wallet'
import { secretOf } from '../test-wallet/wallet'

/** The keys of a test wallet, without the wallet itself. */
export function evmKeys(seed = 'Sandbox Wallet') {
  const secret = secretOf(seed, 'evm')
  return {
    address: evmAddress(secret),
    sign: (message: string) => signPersonalMessage(utf8ToBytes(message), secret),
  }
}

export function solanaKeys(seed = 'Sandbox Wallet') {
  const secret = secretOf(seed, 'solana')
  const publicKey = ed25519.getPublicKey(secret)
  return {
    address: base58.encode(publicKey),
    sign: (message: string) => base58.encode(ed25519.sign(utf8ToBytes(message), secret)),
    /** Signs a transaction in base64. */
    signTransaction: (transaction: string) =>
      base64.encode(signWireTransaction(base64.decode(transaction), secret, publicKey).signed),
  }
}
