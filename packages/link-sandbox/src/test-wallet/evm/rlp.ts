import { concatBytes } from '@noble/hashes/utils.js'

export type RlpItem = Uint8Array | RlpItem[]

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
