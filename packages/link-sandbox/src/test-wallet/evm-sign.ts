import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { personalMessageHash } from '../wallets/signature'

/** A transaction as `eth_sendTransaction` takes it, with what the wallet adds. Numbers are in hex. */
interface EvmTransaction {
  to: string
  value?: string
  data?: string
  gas?: string
  chainId: string
  nonce: bigint
}

const GWEI = 1_000_000_000n

/** Signs a transaction of EIP-1559; answers it and its hash in hex. */
export function signTransaction(
  transaction: EvmTransaction,
  secret: Uint8Array,
): { raw: string; hash: string } {
  const { to, value = '0x0', data = '0x', gas = '0x186a0', chainId, nonce } = transaction
  const fields: RlpItem[] = [
    numberBytes(BigInt(chainId)),
    numberBytes(nonce),
    numberBytes(GWEI),
    numberBytes(20n * GWEI),
    numberBytes(BigInt(gas)),
    hexBytes(to),
    numberBytes(BigInt(value)),
    hexBytes(data),
    [],
  ]
  const typed = (items: RlpItem[]) => concatBytes(Uint8Array.of(2), rlp(items))
  const { parity, r, s } = signRecoverable(keccak_256(typed(fields)), secret)
  const number = (bytes: Uint8Array) => numberBytes(BigInt(`0x${bytesToHex(bytes)}`))
  const raw = typed([...fields, numberBytes(BigInt(parity)), number(r), number(s)])
  return { raw: `0x${bytesToHex(raw)}`, hash: `0x${bytesToHex(keccak_256(raw))}` }
}

/** What `personal_sign` answers: r, s and v as `0x` hex. */
export function signPersonalMessage(message: Uint8Array, secret: Uint8Array): string {
  const { parity, r, s } = signRecoverable(personalMessageHash(message), secret)
  return `0x${bytesToHex(concatBytes(r, s, Uint8Array.of(27 + parity)))}`
}

/** A signature of a hash, taken apart. */
function signRecoverable(hash: Uint8Array, secret: Uint8Array) {
  const signed = secp256k1.sign(hash, secret, { prehash: false, format: 'recovered' })
  return { parity: signed[0] ?? 0, r: signed.subarray(1, 33), s: signed.subarray(33, 65) }
}

/** The bytes of `0x` hex. Throws the provider's error for anything else. */
export function hexBytes(hex: unknown): Uint8Array {
  if (typeof hex === 'string' && /^0x(?:[0-9a-f]{2})*$/i.test(hex)) return hexToBytes(hex.slice(2))
  throw new ProviderError(-32602, 'Invalid parameters: hexadecimal digits after 0x were expected.')
}

type RlpItem = Uint8Array | RlpItem[]

/** Ethereum's serialisation (RLP). */
export function rlp(item: RlpItem): Uint8Array {
  if (item instanceof Uint8Array) {
    const isItself = item.length === 1 && (item[0] ?? 0) < 0x80
    return isItself ? item : concatBytes(prefix(0x80, item.length), item)
  }
  const body = concatBytes(...item.map(rlp))
  return concatBytes(prefix(0xc0, body.length), body)
}

function prefix(offset: number, length: number): Uint8Array {
  if (length < 56) return Uint8Array.of(offset + length)
  const bytes = numberBytes(BigInt(length))
  return concatBytes(Uint8Array.of(offset + 55 + bytes.length), bytes)
}

/** The shortest big-endian bytes of a number; none for zero. */
export function numberBytes(value: bigint): Uint8Array {
  const hex = value === 0n ? '' : value.toString(16)
  const even = hex.length % 2 ? `0${hex}` : hex
  return Uint8Array.from(even.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

/** An error of EIP-1193, EIP-1474 or EIP-3326 by its code. */
export class ProviderError extends Error {
  override name = 'ProviderError'

  constructor(
    readonly code: 4001 | 4100 | 4200 | 4902 | -32602,
    message: string,
  ) {
    super(message)
  }
}
