/**
 * A Markdown table, as the formatter writes it.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)))
  const line = (/** @type {string[]} */ cells) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** @param {number} ratio */
export function times(ratio) {
  return `${ratio.toFixed(2)} ×`
}

/** @param {number} count */
export function bytes(count) {
  return count.toLocaleString('en')
}
