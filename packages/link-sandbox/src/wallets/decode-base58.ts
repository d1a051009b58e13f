import { base58 } from '@scure/base'

/** The bytes of a base58 text, if it is one. */
export function decodeBase58(text: string): Uint8Array | undefined {
  // Decoding takes quadratic time, and nothing of a wallet is this long.
  if (text.length > 128) return undefined
  try {
    return base58.decode(text)
  } catch {
    return undefined
  }
}
