const HEAD = 6
const TAIL = 4

/** Shortens an address in the middle, so that its ends can be compared; short ones stay as they are. */
export function shortenAddress(address: string): string {
  return address.length <= HEAD + TAIL + 1 ? address : `${address.slice(0, HEAD)}…${address.slice(-TAIL)}`
}
