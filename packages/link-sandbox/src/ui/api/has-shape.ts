type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array'

/** Whether `value` is an object with at least these fields of these kinds. Enough to refuse an answer that is not ours. */
export function hasShape(value: unknown, shape: Record<string, Kind>): boolean {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return Object.entries(shape).every(([name, kind]) => {
    const field = fields[name]
    if (kind === 'array') return Array.isArray(field)
    if (kind === 'number') return Number.isFinite(field)
    if (kind === 'object') return typeof field === 'object' && field !== null && !Array.isArray(field)
    return typeof field === kind
  })
}
