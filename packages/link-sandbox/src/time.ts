/** The clock and the timers, so that tests can move them. */
export interface Time {
  /** Epoch ms. */
  now(): number
  /**
   * Runs `task` once after `ms`; the answer cancels it. A clock that is moved over it waits for what the task returns,
   * so that what comes due is done in order.
   */
  after(ms: number, task: () => unknown): () => void
}

/** Node does not count further than this in one timer. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The machine's own clock. */
export const systemTime: Time = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.min(Math.max(ms, 0), LONGEST_TIMER))
    return () => clearTimeout(timer)
  },
}
