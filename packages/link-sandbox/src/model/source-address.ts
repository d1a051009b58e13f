import { createHash } from 'node:crypto'
import type { Network } from './catalog/networks'

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** An address in the network's style for an exchange account. It is on no chain. */
export function sourceAddress(network: Network, accountId: string): string {
  const digest = createHash('sha512').update(`${network.id} ${accountId}`).digest()
  const spell = (alphabet: string, length: number) =>
    Array.from(digest.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
  if (network.addressStyle === 'solana') return spell(BASE58, 44)
  if (network.addressStyle === 'bitcoin') return `bc1q${spell(BECH32, 38)}`
  return `0x${digest.toString('hex').slice(0, 40)}`
}
