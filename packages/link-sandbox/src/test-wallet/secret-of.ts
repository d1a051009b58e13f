import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** A secret key that anyone can make from public text: good for tests, and for nothing else. */
export function secretOf(seed: string, family: 'evm' | 'solana', index = 0): Uint8Array {
  return sha256(utf8ToBytes(`mesh-link-sandbox test wallet, no real key: ${family} ${index} ${seed}`))
}
