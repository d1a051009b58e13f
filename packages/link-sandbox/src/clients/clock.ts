import { ClockError } from '../errors'
import { clockTime } from '../model/state/state'
import type { Store } from '../store/store'
import type { Time } from '../time'
import type { SandboxClock } from './client'

interface Timer {
  at: number
  task(): unknown
  cancel?(): void
}

/** Ten years: further than any test of a token's life goes. */
const LONGEST_WAY = 10 * 366 * 86_400_000

/**
 * The clock of one client over the machine's. Where it was put stands in the state, so it survives a restart and goes
 * with a snapshot.
 */
export function createClock({ store, base }: { store: () => Store; base: Time }): Clock {
  const timers = new Set<Timer>()
  /** Where a move is, while one is under way. */
  let movingAt: number | undefined
  let moves = Promise.resolve()

  const now = () => movingAt ?? clockTime(store().state, base.now())
  const isFrozen = () => store().state.clock.has('frozenAt')

  function arm(timer: Timer) {
    timer.cancel?.()
    timer.cancel = undefined
    const wait = Math.max(0, timer.at - now())
    // A move runs what comes due itself; a clock that stands still comes to nothing.
    if (movingAt !== undefined || (wait > 0 && isFrozen())) return
    timer.cancel = base.after(wait, () => {
      if (timer.at > now()) return arm(timer)
      timers.delete(timer)
      return timer.task()
    })
  }

  function armAll() {
    for (const timer of timers) arm(timer)
  }

  function nextUntil(end: number): Timer | undefined {
    let next: Timer | undefined
    for (const timer of timers) {
      if (timer.at <= end && (!next || timer.at < next.at)) next = timer
    }
    return next
  }

  /** One thing at a time moves the clock; the timers go by where it stands then. */
  function whenStill(task: () => Promise<void>): Promise<void> {
    const done = moves.then(task).finally(armAll)
    moves = done.catch(() => undefined)
    return done
  }

  async function walk(end: number) {
    movingAt = now()
    armAll()
    try {
      for (let due = nextUntil(end); due; due = nextUntil(end)) {
        timers.delete(due)
        movingAt = Math.max(movingAt, due.at)
        await due.task()
      }
      movingAt = end
      await put(end, isFrozen())
    } finally {
      movingAt = undefined
    }
  }

  function put(at: number, frozen: boolean) {
    const offset = at - base.now()
    return store().run(
      () => ({
        events: [{ type: 'clockSet', offset, ...(frozen && { frozenAt: at }) }],
        result: undefined,
      }),
      'clock',
    )
  }

  return {
    now,
    isFrozen,
    after(ms, task) {
      const timer: Timer = { at: now() + ms, task }
      timers.add(timer)
      arm(timer)
      return () => {
        timers.delete(timer)
        timer.cancel?.()
      }
    },
    async advance(ms) {
      if (!(ms >= 0 && ms <= LONGEST_WAY)) {
        throw new ClockError(`The clock moves on by 0 to ${LONGEST_WAY / 1000} seconds.`)
      }
      await whenStill(() => walk(now() + ms))
    },
    async set(time) {
      const at = time instanceof Date ? time.getTime() : time
      await whenStill(async () => {
        if (!(at >= now() && at <= now() + LONGEST_WAY)) {
          throw new ClockError('The clock is set to a time from now on, ten years ahead at most.')
        }
        await walk(at)
      })
    },
    freeze: () => whenStill(() => setFrozen(true)),
    resume: () => whenStill(() => setFrozen(false)),
    whenStill,
    stop() {
      for (const timer of timers) timer.cancel?.()
      timers.clear()
    },
  }

  function setFrozen(frozen: boolean): Promise<void> {
    return isFrozen() === frozen ? Promise.resolve() : put(now(), frozen)
  }
}

/** A client's clock with the timers that go by it. */
export interface Clock extends Time, SandboxClock {
  /** Does what replaces the state, and with it the clock, while no move is under way. */
  whenStill(task: () => Promise<void>): Promise<void>
  /** Cancels every timer. */
  stop(): void
}
