type Patchable = 'addEventListener' | 'removeEventListener' | 'setInterval'

/**
 * Replaces one of the window's functions while `run` runs, then restores it as it was, inherited or own.
 *
 * @param makePatch makes the replacement from the original
 */
export function patchWindow<Name extends Patchable, Result>(
  name: Name,
  makePatch: (original: Window[Name]) => Window[Name],
  run: () => Result,
): Result {
  const page: Window = window
  return patchProperty(page, name, { writable: true, value: makePatch(page[name]) }, run)
}

/** Replaces a property while `run` runs, then restores it as it was, inherited or own. */
export function patchProperty<Result>(
  owner: object,
  name: string,
  patch: PropertyDescriptor,
  run: () => Result,
): Result {
  const own = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { configurable: true, ...patch })
  try {
    return run()
  } finally {
    if (own) Object.defineProperty(owner, name, own)
    else Reflect.deleteProperty(owner, name)
  }
}
