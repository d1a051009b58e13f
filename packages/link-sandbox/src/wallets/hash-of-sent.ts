import { base64 } from '@scure/base'
import { decodeBase58 } from './decode-base58'
import { signatureOfTransaction } from './solana/signature-of-transaction'
import type { WalletRequest } from './wallet-request'

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
