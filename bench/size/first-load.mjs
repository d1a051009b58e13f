import { readFileSync } from 'node:fs'

/** @import { Chunk } from './bundle-app.mjs' */

/** @type {[what: string, pattern: RegExp][]} */
const LATE = [
  ['The Web SDK', /\/@meshconnect\//],
  ['Our driver', /^src\/driver\//],
  ['Our saving', /^src\/saving\//],
  ['TanStack Query', /\/@tanstack\/query-core\//],
]

/**
 * Splits the chunks of an app into those that its page loads first (the entry, its imports, their imports and so on) and
 * those that an `import()` loads on demand.
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
      if (imported) first.add(imported) // the loop over a Set reaches what is added during it
    }
  }
  return { first: [...first], onDemand: chunks.filter((chunk) => !first.has(chunk)) }
}

/**
 * Replaces our own built files by their source files, which they name in `//#region` comments. Other modules stay.
 *
 * @param {string[]} modules absolute paths
 * @returns {string[]} absolute paths of other packages' files, `src/…` for our own
 */
export function sourceModules(modules) {
  return modules.flatMap((module) => {
    if (!module.includes('/packages/react-link/dist/')) return module
    const regions = readFileSync(module, 'utf8').matchAll(/^\/\/#region (.+)$/gm)
    return Array.from(regions, ([, path = '']) => path)
  })
}

/**
 * Names what an app loads too early. `driver` and `saving` must be among what is loaded on demand: if they are not, the
 * patterns no longer match (a renamed folder, another bundler), and that is a fault too.
 *
 * @param {{ first: string[], onDemand: string[] }} modules source paths, of the packages and of our own code
 * @returns {string[]} a sentence each; empty when all is well
 */
export function firstLoadFaults({ first, onDemand }) {
  const faults = []
  for (const [what, pattern] of LATE) {
    const early = first.filter((module) => pattern.test(module))
    if (early.length > 0) faults.push(`${what} is in the first load: ${early.join(', ')}`)
    if (!onDemand.some((module) => pattern.test(module)))
      faults.push(
        `${what} is not among what is loaded on demand, so its absence from the first load proves nothing.`,
      )
  }
  return faults
}
