import { formatUnits } from './format-units'

/** The JSON number nearest to an amount: only for what goes over the wire, never to calculate with. */
export function unitsToNumber(units: bigint, decimals: number): number {
  return Number(formatUnits(units, decimals))
}
