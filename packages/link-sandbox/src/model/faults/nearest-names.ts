const MOST = 3

/** The names that look most like a mistyped one, the likeliest first. Empty when none comes close. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase()
  const closeness = Math.max(2, Math.ceil(wanted.length / 3))
  const ranked = names.map((name) => ({ name, distance: rank(wanted, name) }))
  return ranked
    .filter(({ distance }) => distance <= closeness)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** A part of a name is as near as a slip: `kyc` means `kyc-required`. */
function rank(typed: string, name: string): number {
  if (typed.length >= 3 && name.includes(typed)) return 1
  return editDistance(typed, name)
}

/** Levenshtein: how many letters have to be put in, taken out or changed. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const change = (above[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min((above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, change))
    }
    above = current
  }
  return above[b.length] ?? 0
}
