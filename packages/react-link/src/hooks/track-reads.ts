/**
 * Makes a view that changes identity only when a property that was read of it changes, so that a component renders
 * for what it reads and for nothing else. Since identity changes with the value, memoisation by identity
 * (React Compiler's) stays right.
 *
 * @param fixed properties that never change, added as they are
 * @returns takes the view as it is now; gives the same object until something read of it is different
 */
export function trackReads<View extends object, Fixed extends object>(
  fixed: Fixed,
): (next: View) => View & Fixed {
  type Key = keyof (View & Fixed)
  const wasRead = new Set<Key>()
  let view: View & Fixed
  let tracked: (View & Fixed) | undefined

  return (given) => {
    const next = { ...fixed, ...given }
    if (tracked && [...wasRead].every((key) => Object.is(next[key], view[key]))) {
      // It keeps the values it was rendered with; those that nobody has read are to be new when somebody does.
      Object.assign(view, next)
      return tracked
    }
    view = next
    tracked = new Proxy(view, {
      get(target, key) {
        wasRead.add(key as Key)
        return target[key as Key]
      },
    })
    return tracked
  }
}
