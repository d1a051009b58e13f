import { parseUnits } from './parse-units'

const PLACES = 9

/** `ratio` (0..1, decimal) of an amount, rounded up to a unit: a fee is never lost to rounding. */
export function shareOf(units: bigint, ratio: number | string): bigint {
  const parts = parseUnits(ratio, PLACES) ?? 0n
  const scale = 10n ** BigInt(PLACES)
  return (units * parts + scale - 1n) / scale
}
