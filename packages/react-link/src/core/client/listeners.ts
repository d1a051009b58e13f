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

/**
 * Calls a function of the app. If it fails, our own code continues.
 *
 * @param run may throw or return a promise that rejects
 * @param onFailure called with the error; by default the error is reported as uncaught
 */
export function attempt(
  run: () => unknown,
  // Resolved only on failure: `reportError` does not exist everywhere.
  onFailure: (thrown: unknown) => void = (thrown) => reportError(thrown),
): void {
  try {
    Promise.resolve(run()).catch(onFailure)
  } catch (thrown) {
    onFailure(thrown)
  }
}
