/**
 * Makes a view that changes identity only when a property that was read of it changes, so that a component renders
 * for what it reads and for nothing else. Since identity changes with the value, memoisation by identity
 * (React Compiler's) stays right.
 *
 * @param read gives the whole view as it is now
 * @param fixed properties that never change, added as they are
 * @returns gives the view: the same object until something read of it is different
 */
export function trackReads<View extends object, Fixed extends object>(
  read: () => View,
  fixed: Fixed,
): () => View & Fixed {
  const wasRead = new Set<keyof View>()
  // A tracked view keeps the values it was rendered with, except those that nobody has read.
  let cell = { view: read() }
  let tracked = wrap()

  function wrap(): View & Fixed {
    const own = cell
    const target = { ...fixed } as View & Fixed
    for (const key of Object.keys(own.view) as (keyof View)[]) {
      const get = () => {
        wasRead.add(key)
        return own.view[key]
      }
      Object.defineProperty(target, key, { enumerable: true, get })
    }
    return target
  }

  return () => {
    const next = read()
    if ([...wasRead].every((key) => Object.is(next[key], cell.view[key]))) {
      cell.view = next
    } else {
      cell = { view: next }
      tracked = wrap()
    }
    return tracked
  }
}
