/** A ratio as a percentage with as many places as it has, up to two: 0.005 is `0.5%`. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(2))}%`
}
