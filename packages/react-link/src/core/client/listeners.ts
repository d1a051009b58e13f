/** Functions of the app that are told when something happens. */
export interface Listeners<Value> {
  readonly all: ReadonlySet<(value: Value) => void>
  /** Returns the function that removes the listener. */
  add(listener: (value: Value) => void): () => void
}

/** Makes an empty set of listeners. */
export function createListeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>()
  return {
    all,
    add(listener) {
      // Wrapped, so that a function that is added twice is called twice and removed once.
      const own = (value: Value) => listener(value)
      all.add(own)
      return () => all.delete(own)
    },
  }
}
