/** The clock and the timers, so that tests can move them. */
export interface Time {
  /** Epoch ms. */
  now(): number
  /** Runs `task` once after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void
}
