const HEAD = 6
const TAIL = 4

/** Shortens an address in the middle, so that users can compare both ends. Short addresses stay unchanged. */
export function shortenAddress(address: string): string {
  return address.length <= HEAD + TAIL + 1 ? address : `${address.slice(0, HEAD)}…${address.slice(-TAIL)}`
}
