import type { Time } from '../time'

/** A clock that stands still until a test moves it. */
export interface ManualTime extends Time {
  /** Moves the clock forward and runs the timers that become due, in order. */
  advance(ms: number): void
  /** Remaining ms of each timer. */
  pending(): number[]
}

/** @param start epoch ms */
export function manualTime(start = Date.UTC(2026, 0, 1)): ManualTime {
  let now = start
  const timers = new Map<object, { at: number; task: () => void }>()
  const next = (until: number) =>
    [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0]
  return {
    now: () => now,
    after(ms, task) {
      const key = {}
      timers.set(key, { at: now + ms, task })
      return () => timers.delete(key)
    },
    advance(ms) {
      const until = now + ms
      for (let due = next(until); due; due = next(until)) {
        const [key, { at, task }] = due
        timers.delete(key)
        now = Math.max(now, at)
        task()
      }
      now = until
    },
    pending: () => [...timers.values()].map(({ at }) => at - now),
  }
}
