import type { StandardSchemaV1 } from '@standard-schema/spec'
import { declaredKeys } from './declared-keys'

/**
 * Names the params a schema let pass without knowing them (most schemas silently drop them). A browser that
 * sends an address, say, is told instead of being ignored.
 *
 * The schema's own JSON Schema tells which keys it takes; without one, a key that came out again counts as known.
 */
export function unknownParams(schema: StandardSchemaV1, input: unknown, output: unknown): string[] {
  if (!isRecord(input)) return []
  const declared = declaredKeys(schema)
  if (declared === 'any') return []
  const known = declared ?? (isRecord(output) ? new Set(Object.keys(output)) : undefined)
  return known ? Object.keys(input).filter((key) => !known.has(key)) : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
