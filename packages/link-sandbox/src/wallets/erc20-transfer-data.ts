/** Calldata of ERC-20's `transfer(address,uint256)`. */
export function erc20TransferData(to: string, amount: bigint): string {
  const word = (hex: string) => hex.padStart(64, '0')
  return `0xa9059cbb${word(to.slice(2).toLowerCase())}${word(amount.toString(16))}`
}
