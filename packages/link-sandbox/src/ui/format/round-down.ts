/** Eight decimals: the finest unit that an amount is entered and shown in. */
const UNITS = 1e8

/** Cuts to eight decimals, never up: a rounded maximum must not exceed the balance. */
export function roundDown(amount: number): number {
  // Of a large amount the addition below would be lost; what has no more decimals needs no cut.
  if (Number(amount.toFixed(8)) === amount) return amount
  // The tiny addition undoes binary dust such as 0.29 * 1e8 = 28999999.999999996.
  return Math.floor(amount * UNITS + 1e-4) / UNITS
}
