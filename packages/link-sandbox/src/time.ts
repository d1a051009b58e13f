/** Clock and timers. Tests use their own implementation. */
export interface Time {
  /** Epoch ms. */
  now(): number
  /**
   * Runs `task` once after `ms`. The returned function cancels the timer. A clock that is moved forward awaits the task, so
   * that tasks run in order.
   */
  after(ms: number, task: () => unknown): () => void
}

/** The longest timer that Node supports. */
const MAX_TIMER_MS = 2 ** 31 - 1

/** The machine's own clock. */
export const systemTime: Time = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.min(Math.max(ms, 0), MAX_TIMER_MS))
    return () => clearTimeout(timer)
  },
}
