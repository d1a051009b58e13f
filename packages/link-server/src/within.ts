/** The time was up first. */
export const LATE = Symbol('late')

/**
 * Waits for some work, and no longer than a limit. What is late goes on by itself.
 *
 * @returns what the work resolved with, or `LATE`
 */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, limitMs, LATE)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
