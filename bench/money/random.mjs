/**
 * @typedef {object} Random the same numbers for the same seed
 * @property {() => number} next from 0, below 1
 * @property {(from: number, to: number) => number} between a whole number, both ends included
 * @property {(probability: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T>(list: readonly T[]) => T[]} shuffled
 * @property {() => string} uuid
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed >>> 0

  /** Mulberry32: 32 bits of state, good enough for these choices. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** @type {Random['between']} */
  const between = (from, to) => from + Math.floor(next() * (to - from + 1))

  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(list) {
      const picked = list[between(0, list.length - 1)]
      if (picked === undefined) throw new Error('There is nothing to pick from.')
      return picked
    },
    shuffled(list) {
      return list
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item)
    },
    uuid() {
      const hex = () => between(0, 0xffff).toString(16).padStart(4, '0')
      return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-a${hex().slice(1)}-${hex()}${hex()}${hex()}`
    },
  }
}
