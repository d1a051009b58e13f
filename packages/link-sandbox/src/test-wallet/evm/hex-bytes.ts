import { hexToBytes } from '@noble/hashes/utils.js'
import { ProviderError } from './provider-error'

/** The bytes of `0x` hex. Throws the provider's error for anything else. */
export function hexBytes(hex: unknown): Uint8Array {
  if (typeof hex === 'string' && /^0x(?:[0-9a-f]{2})*$/i.test(hex)) return hexToBytes(hex.slice(2))
  throw new ProviderError(-32602, 'Invalid parameters: hexadecimal digits after 0x were expected.')
}
