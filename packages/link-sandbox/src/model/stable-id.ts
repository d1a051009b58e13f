import { createHash } from 'node:crypto'

/** The same UUID for the same parts, always: for ids that must survive a reset of the data. */
export function stableId(...parts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  // Version 8 (custom) and the RFC variant, so that strict UUID parsers take it.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
