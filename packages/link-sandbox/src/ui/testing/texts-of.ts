/** The texts of a language as a flat list: `['catalog.search', 'Search']`. */
export function textsOf(part: unknown, name = ''): [name: string, text: unknown][] {
  if (typeof part !== 'object' || part === null) return [[name, part]]
  return Object.entries(part).flatMap(([key, child]) => textsOf(child, name ? `${name}.${key}` : key))
}
