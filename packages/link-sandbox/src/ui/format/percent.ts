import { texts } from '../texts/texts'

/** A ratio as a percentage with as many places as it has, up to two: 0.005 is `0.5%`. */
export function percent(ratio: number): string {
  return new Intl.NumberFormat(texts.language, { style: 'percent', maximumFractionDigits: 2 }).format(ratio)
}
