const DEEPEST = 8

/** Mesh takes `AmountInFiat` for `amountInFiat` (its guides show both), so names are compared without their first letter's case. */
export function lowerFirstKeys(value: unknown, depth = 0): unknown {
  // No request of Mesh's goes deeper: what does is left to the schema, which refuses it.
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((inner) => lowerFirstKeys(inner, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      lowerFirstKeys(inner, depth + 1),
    ]),
  )
}
