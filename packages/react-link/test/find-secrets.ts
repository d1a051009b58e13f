/**
 * Searches for secrets in everything that can be reached from `roots`: values, keys, arrays, maps, sets, errors and their
 * causes, getters. For the page itself see `readPage`.
 *
 * @param roots what to search, by name
 * @returns the paths of what was found, e.g. `store.saves.0.error.cause.config`; never the secret itself
 */
export function findSecrets(secrets: readonly string[], roots: Record<string, unknown>): string[] {
  const found: string[] = []
  const seen = new Set<unknown>()
  const open: [value: unknown, path: string][] = Object.entries(roots).map(([name, root]) => [root, name])

  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next
    if (typeof value === 'string') {
      if (secrets.some((secret) => value.includes(secret))) found.push(path)
      continue
    }
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) continue
    if (seen.has(value) || value === globalThis) continue
    seen.add(value)
    if (typeof Node !== 'undefined' && value instanceof Node) continue
    if (value instanceof Map) open.push([[...value], `${path}.entries`])
    if (value instanceof Set) open.push([[...value], `${path}.values`])
    // `message`, `stack` and `cause` of an error are own properties, but not enumerable.
    for (const key of Reflect.ownKeys(value)) {
      const name = typeof key === 'string' ? key : key.description
      open.push([name, `key of ${path}`], [read(value, key), `${path}.${name}`])
    }
  }
  return found
}

function read(value: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(value, key)
  } catch {
    return undefined
  }
}
