import leven from 'leven'

const MAX_SUGGESTIONS = 3

/** "Did you mean …?" with the most similar names. Undefined when no name is similar. */
export function didYouMean(typed: string, names: readonly string[]): string | undefined {
  // The input may be of any length.
  const nearest = nearestNames(typed.slice(0, 60), names)
  return nearest.length === 0 ? undefined : `Did you mean ${nearest.join(' or ')}?`
}

/** The names that are most similar to a mistyped name, best match first. */
function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase()
  const closeness = Math.max(2, Math.ceil(wanted.length / 3))
  const ranked = names.map((name) => ({ name, distance: rank(wanted, name) }))
  return ranked
    .filter(({ distance }) => distance <= closeness)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name)
}

/** Number of typing errors. A part of a name counts as one error: `kyc` is close to `kyc-required`. */
function rank(typed: string, name: string): number {
  if (typed.length >= 3 && name.includes(typed)) return 1
  return leven(typed, name)
}
