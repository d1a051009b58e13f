type Replaceable = 'addEventListener' | 'removeEventListener' | 'setInterval'

/**
 * Runs `run` while one of the window's functions is another one, and puts it back as it was, inherited or own.
 *
 * @param make gives the replacement for the original
 */
export function whileReplaced<Name extends Replaceable, Result>(
  name: Name,
  make: (original: Window[Name]) => Window[Name],
  run: () => Result,
): Result {
  const page: Window = window
  const own = Object.getOwnPropertyDescriptor(page, name)
  Object.defineProperty(page, name, { configurable: true, writable: true, value: make(page[name]) })
  try {
    return run()
  } finally {
    if (own) Object.defineProperty(page, name, own)
    else Reflect.deleteProperty(page, name)
  }
}
