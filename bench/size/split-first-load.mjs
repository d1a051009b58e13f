/**
 * @typedef {object} Chunk one file of a bundled app
 * @property {string} name
 * @property {boolean} isEntry the app's own entry
 * @property {string[]} imports what it loads with itself: names of chunks, and packages that were left out
 * @property {number} bytes gzip
 * @property {Record<string, number>} modules bytes of each module in it, by path
 *
 * @typedef {object} Part some of the chunks
 * @property {number} bytes gzip, each chunk by itself
 * @property {Record<string, number>} modules
 * @property {string[]} outside packages that were left out, and that these chunks load with themselves
 *
 * @typedef {object} Bundle
 * @property {Part} first the entry, its imports, their imports and so on: what the page waits for
 * @property {Part} late what an `import()` loads
 */

/**
 * Splits the files of an app into those that its page loads first and those that an `import()` loads.
 *
 * @param {Chunk[]} chunks
 * @returns {Bundle}
 */
export function splitFirstLoad(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]))
  const first = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const chunk of first) {
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported) first.add(imported) // the loop over a Set reaches what is added during it
    }
  }
  const part = (/** @type {Chunk[]} */ of) => ({
    bytes: of.reduce((sum, { bytes }) => sum + bytes, 0),
    modules: Object.assign({}, ...of.map(({ modules }) => modules)),
    outside: [...new Set(of.flatMap(({ imports }) => imports.filter((name) => !byName.has(name))))],
  })
  return { first: part([...first]), late: part(chunks.filter((chunk) => !first.has(chunk))) }
}
