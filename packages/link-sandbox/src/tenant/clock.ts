import type { Time } from '../time'
import type { SandboxClock } from './sandbox-clock'

/** A client's clock with the timers that go by it. */
export interface Clock extends Time, SandboxClock {
  /** Does what replaces the state, and with it the clock, while no move is under way. */
  whenStill(task: () => Promise<void>): Promise<void>
  /** Cancels every timer. */
  stop(): void
}
