/** Both ends of an address, enough to compare it by eye: `0x1234…abcd`. Short ones stay whole. */
export function shortAddress(address: string): string {
  return address.length <= 14 ? address : `${address.slice(0, 6)}…${address.slice(-4)}`
}
