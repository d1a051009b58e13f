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
  const wasRead = new Set<keyof View>()
  // A tracked view keeps the values it was rendered with, except those that nobody has read.
  let cell: { view: View; tracked: View & Fixed } | undefined

  return (next) => {
    if (cell && isEqual(next, cell.view)) cell.view = next
    else cell = wrap(next)
    return cell.tracked
  }

  function isEqual(next: View, last: View): boolean {
    return [...wasRead].every((key) => Object.is(next[key], last[key]))
  }

  function wrap(view: View) {
    const own = { view, tracked: { ...fixed } as View & Fixed }
    for (const key of Object.keys(view) as (keyof View)[]) {
      const get = () => {
        wasRead.add(key)
        return own.view[key]
      }
      Object.defineProperty(own.tracked, key, { enumerable: true, get })
    }
    return own
  }
}
