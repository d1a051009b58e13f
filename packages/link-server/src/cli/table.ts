/** Most rows that are printed. Longer lists need SQL. */
export const MAX_ROWS = 500

/**
 * Prints text in columns. Control characters are removed, so that data cannot control the terminal.
 *
 * @param rows the cells; the first row is the heading
 * @param total number of rows without the heading, if not all are given
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

/** A time to the second, UTC, in ISO 8601. */
export function time(at: Date): string {
  return at.toISOString().replace(/\.\d+/, '')
}

function printable(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
