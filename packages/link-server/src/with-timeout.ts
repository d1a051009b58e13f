/** The result of `withTimeout` when the timeout came first. */
export const TIMED_OUT = Symbol('timed out')

/**
 * Waits for a promise, up to a timeout. At the timeout the work is not cancelled; it goes on in the background.
 *
 * @param timeoutMs milliseconds
 * @returns what the promise resolved with, or `TIMED_OUT`
 */
export async function withTimeout<T>(timeoutMs: number, work: Promise<T>): Promise<T | typeof TIMED_OUT> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, TIMED_OUT)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
