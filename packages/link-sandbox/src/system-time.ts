import type { Time } from './time'

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
