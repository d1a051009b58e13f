const SHOWN = 10

/**
 * @typedef {'lost' | 'doubled' | 'foreign' | 'wrong'} FaultKind
 * @typedef {ReturnType<typeof createFaultList>} FaultList
 */

/** Collects faults: counts each kind, and prints the first ten. */
export function createFaultList() {
  const counts = { lost: 0, doubled: 0, foreign: 0, wrong: 0 }
  /** @type {string[]} */
  const first = []
  return {
    counts,
    /**
     * @param {FaultKind} kind
     * @param {string} what in a sentence
     */
    add(kind, what) {
      counts[kind]++
      if (first.length < SHOWN) first.push(`${kind}: ${what}`)
    },
    get total() {
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
    print() {
      for (const fault of first) console.log(`✗ ${fault}`)
      if (this.total > first.length) console.log(`✗ … and ${this.total - first.length} more`)
    },
  }
}
