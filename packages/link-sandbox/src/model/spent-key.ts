/** Where `state.spent` keeps an asset of an account. */
export function spentKey(accountId: string, symbol: string): string {
  return `${accountId} ${symbol}`
}
