import { attempt } from './attempt'

/** A set of listeners that one failing member can't break. */
export interface Listeners<Value> {
  add(listener: (value: Value) => void): () => void
  notify(value: Value): void
}

/** Makes an empty set. */
export function createListeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>()
  return {
    add(listener) {
      // Wrapped, so that the same function added twice is called twice and removed once.
      const own = (value: Value) => listener(value)
      all.add(own)
      return () => all.delete(own)
    },
    notify(value) {
      for (const listener of [...all]) attempt(() => listener(value))
    },
  }
}
