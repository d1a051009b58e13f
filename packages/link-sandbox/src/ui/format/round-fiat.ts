/** To cents: what a converted amount is told in. */
export function roundFiat(amount: number): number {
  return Math.round(amount * 100) / 100
}
