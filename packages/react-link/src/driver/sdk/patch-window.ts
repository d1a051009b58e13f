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
  const own = Object.getOwnPropertyDescriptor(page, name)
  Object.defineProperty(page, name, { configurable: true, writable: true, value: makePatch(page[name]) })
  try {
    return run()
  } finally {
    if (own) Object.defineProperty(page, name, own)
    else Reflect.deleteProperty(page, name)
  }
}
