/**
 * Waits for `promise`, but no longer than until `signal` aborts or the time is up.
 *
 * @param timeoutMs milliseconds; then it rejects with an `Error`
 * @returns what `promise` gives; `undefined` once aborted. What becomes of `promise` then is nobody's concern
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
    const timer = setTimeout(() => reject(new Error(`Nothing came within ${timeoutMs / 1000} s.`)), timeoutMs)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    promise.then(resolve, reject).finally(end)
  })
}
