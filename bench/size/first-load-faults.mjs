/**
 * Says what an app loads too early. `driver` and `delivery` must turn up among what comes on demand:
 * otherwise the look for them has gone blind (a renamed folder, another bundler), and that is a fault too.
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

/** @type {[what: string, pattern: RegExp][]} */
const LATE = [
  ['The Web SDK', /\/@meshconnect\//],
  ['Our driver', /^src\/driver\//],
  ['Our delivery', /^src\/delivery\//],
]
