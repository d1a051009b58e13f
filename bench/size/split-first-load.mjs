/** @import { Chunk } from './bundle-app.mjs' */

/**
 * Parts the chunks of an app into those that its page loads at once (the entry and what it imports, and so on)
 * and those that only an `import()` brings.
 *
 * @param {Chunk[]} chunks
 * @returns {{ first: Chunk[], onDemand: Chunk[] }}
 */
export function splitFirstLoad(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const first = new Set(chunks.filter((chunk) => chunk.isEntry))
  for (const chunk of first) {
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported) first.add(imported) // a Set is walked to what is added on the way
    }
  }
  return { first: [...first], onDemand: chunks.filter((chunk) => !first.has(chunk)) }
}
