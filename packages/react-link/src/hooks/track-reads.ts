/**
 * Makes an object that changes its identity only when a property that was read from it changes. A component then renders
 * only for what it reads. Because the identity changes with the values, memoisation by identity (React Compiler) works.
 *
 * @param fixed properties that never change
 * @returns takes the current view; returns the same object until a property that was read is different
 */
export function trackReads<View extends object, Fixed extends object>(
  fixed: Fixed,
): (view: View) => View & Fixed {
  type Key = keyof (View & Fixed)
  const wasRead = new Set<Key>()
  let current: View & Fixed
  let tracked: (View & Fixed) | undefined

  return (view) => {
    const next: View & Fixed = { ...fixed, ...view }
    if (tracked && [...wasRead].every((key) => next[key] === current[key])) {
      // The properties that were read are equal. The others must be up to date when they are read later.
      Object.assign(current, next)
    } else {
      current = next
      tracked = new Proxy(current, {
        get(target, key) {
          wasRead.add(key as Key)
          return target[key as Key]
        },
      })
    }
    return tracked
  }
}
