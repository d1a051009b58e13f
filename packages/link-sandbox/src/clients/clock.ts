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

/** Ten years: longer than any token is valid. */
const MAX_MOVE_MS = 10 * 366 * 86_400_000

/**
 * The clock of a client, based on the machine's clock. Its position is part of the state, so it survives a restart and is
 * part of a snapshot.
 */
export function createClock({ store, machineTime }: { store: () => Store; machineTime: Time }): Clock {
  const timers = new Set<Timer>()
  /** The time that a running move has reached. */
  let movingAt: number | undefined
  let moves = Promise.resolve()

  const now = () => movingAt ?? clockTime(store().state, machineTime.now())
  const isFrozen = () => store().state.clock.has('frozenAt')

  function arm(timer: Timer) {
    timer.cancel?.()
    timer.cancel = undefined
    const wait = Math.max(0, timer.at - now())
    // A move runs the due timers itself, and a frozen clock reaches no timer.
    if (movingAt !== undefined || (wait > 0 && isFrozen())) return
    timer.cancel = machineTime.after(wait, () => {
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

  /** Runs one change of the clock at a time, then resets the timers. */
  function runAlone(task: () => Promise<void>): Promise<void> {
    const done = moves.then(task).finally(armAll)
    moves = done.catch(() => undefined)
    return done
  }

  async function moveTo(end: number) {
    movingAt = now()
    armAll()
    try {
      for (let due = nextUntil(end); due; due = nextUntil(end)) {
        timers.delete(due)
        movingAt = Math.max(movingAt, due.at)
        await due.task()
      }
      movingAt = end
      await setClock(end, isFrozen())
    } finally {
      movingAt = undefined
    }
  }

  function setClock(at: number, frozen: boolean) {
    const offset = at - machineTime.now()
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
      if (!(ms >= 0 && ms <= MAX_MOVE_MS)) {
        throw new ClockError(`The clock can be moved forward by 0 to ${MAX_MOVE_MS / 1000} seconds.`)
      }
      await runAlone(() => moveTo(now() + ms))
    },
    async set(time) {
      const at = time instanceof Date ? time.getTime() : time
      await runAlone(async () => {
        if (!(at >= now() && at <= now() + MAX_MOVE_MS)) {
          throw new ClockError('The clock can be set to a time in the future only, at most ten years ahead.')
        }
        await moveTo(at)
      })
    },
    freeze: () => runAlone(() => setFrozen(true)),
    resume: () => runAlone(() => setFrozen(false)),
    runAlone,
    stop() {
      for (const timer of timers) timer.cancel?.()
      timers.clear()
    },
  }

  function setFrozen(frozen: boolean): Promise<void> {
    return isFrozen() === frozen ? Promise.resolve() : setClock(now(), frozen)
  }
}

/** A client's clock with its timers. */
export interface Clock extends Time, SandboxClock {
  /** Runs a task while the clock is not being moved: for tasks that replace the state, which includes the clock. */
  runAlone(task: () => Promise<void>): Promise<void>
  /** Cancels every timer. */
  stop(): void
}
