/** At most so many rows are printed: a list of a million is for SQL. */
export const MOST_ROWS = 500

/**
 * Lines up text in columns. What comes from outside cannot move a terminal's cursor.
 *
 * @param rows cells, the first row is the heading
 * @param total how many rows there are, where not all are given
 */
export function table(rows: string[][], total = rows.length - 1): string {
  const clean = rows.map((row) => row.map(printable))
  const widths = clean[0]?.map((_, i) => Math.max(...clean.map((row) => row[i]?.length ?? 0))) ?? []
  const lines = clean.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const left = total - (rows.length - 1)
  if (left > 0) lines.push(`… and ${left} more`)
  return `${lines.join('\n')}\n`
}

/** A time as people compare it, to the second, UTC. */
export function time(at: Date): string {
  return at.toISOString().replace(/\.\d+/, '')
}

function printable(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
