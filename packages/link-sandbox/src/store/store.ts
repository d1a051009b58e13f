import type { Decision } from '../model/decision'
import type { SandboxEvent } from '../model/event'
import type { Given } from '../model/given'
import type { SandboxState } from '../model/state'

/** The sandbox's state, and the one way to change it. */
export interface Store {
  readonly state: SandboxState
  /**
   * Decides, applies and records, in this order and without a gap between the first two, so that two requests never
   * decide on the same money. Resolves once the events are safe on disk; rejects with what `decide` threw, or with
   * the disk's error.
   *
   * @param timer what is done, unlike any other, when a timer does it and not a request: seeded ids follow from it,
   * since it may come before or after any request
   */
  run<Result>(
    decide: (state: SandboxState, given: Given) => Decision<Result>,
    timer?: string,
  ): Promise<Result>
  /** False once the disk has failed: nothing is taken any more. */
  isWritable(): boolean
  /** Tells of each event once it is recorded. */
  subscribe(listener: (event: SandboxEvent) => void): void
  /** Writes what is still pending and lets go of the folder. */
  close(): Promise<void>
}
