/**
 * Looks for secrets in everything that can be reached from `roots`: values, keys, lists, maps, sets, what an error
 * says and its causes, and what getters and `toJSON` give.
 *
 * @param roots what to look through, by name
 * @returns where one was found, e.g. `store.deliveries.0.error.cause.config`; never the secret itself
 */
export function findSecrets(secrets: readonly string[], roots: Record<string, unknown>): string[] {
  const found: string[] = []
  const seen = new Set<unknown>()

  function look(value: unknown, path: string): void {
    if (typeof value === 'string') {
      if (secrets.some((secret) => value.includes(secret))) found.push(path)
      return
    }
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value))
      return
    seen.add(value)
    // The page is looked at as text, by `readPage`.
    if (typeof Node !== 'undefined' && value instanceof Node) return
    if (value === globalThis) return
    if (value instanceof Map) look([...value], `${path}.entries`)
    if (value instanceof Set) look([...value], `${path}.values`)
    // `message`, `stack` and `cause` of an error are own keys, yet none that one enumerates.
    for (const key of Reflect.ownKeys(value)) {
      look(typeof key === 'string' ? key : key.description, `key of ${path}`)
      look(read(value, key), `${path}.${String(key)}`)
    }
  }

  look(roots, 'all')
  return found
}

function read(value: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(value, key)
  } catch {
    return undefined
  }
}
