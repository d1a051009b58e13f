/**
 * Waits for a promise, until the signal aborts or the timeout.
 *
 * @param timeoutMs milliseconds; after them the returned promise rejects with an `Error`
 * @returns the value of `promise`; `undefined` once aborted. A later value or error of `promise` is then ignored
 */
export function settleWithin<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve(undefined)
    }
    const timer = setTimeout(() => reject(new Error(`Timed out after ${timeoutMs / 1000} s.`)), timeoutMs)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    promise.then(resolve, reject).finally(end)
  })
}
