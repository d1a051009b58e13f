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
