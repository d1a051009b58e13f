import type { FaultName } from '../model/catalog/faults'
import { type FaultPlace, hasFault, type ShownFault, takeFault } from '../model/faults/take-fault'
import type { Decision, Given, SandboxEvent } from '../model/state/event'
import { forgetExpired } from '../model/state/limits'
import { Refusal } from '../model/state/refusal'
import type { SandboxState } from '../model/state/state'
import type { IdSource } from './ids'
import { applyEntry, type Journal } from './journal'

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

/** A store over a state that was read before and the journal that continues it. */
export function createStore(options: {
  state: SandboxState
  journal: Journal
  /** Sequence number of the last entry that `state` contains. */
  sequence: number
  /** Epoch ms. */
  now(): number
  idsFor: IdSource
}): Store {
  const { state, journal, now, idsFor } = options
  const listeners: ((event: SandboxEvent) => void)[] = []
  let { sequence } = options
  let failure: unknown

  async function record(events: readonly SandboxEvent[], isTimed: boolean): Promise<void> {
    if (events.length === 0) return
    // After a failed write memory and disk no longer agree: better to stop than to answer what a restart forgets.
    if (failure) throw failure
    sequence += 1
    const entry = { sequence, events: [...events], ...(isTimed && { isTimed }) }
    // Before the events are applied: the state takes over their records and changes them later.
    const written = journal.append(entry)
    applyEntry(state, entry)
    await written.catch((error: unknown) => {
      failure = error
      throw error
    })
    for (const event of events) {
      for (const listener of listeners) listener(event)
    }
  }

  return {
    state,
    isWritable: () => failure === undefined,
    async run(decide, timer) {
      const isTimed = timer !== undefined
      const given = { now: now(), ...idsFor(timer ?? `command ${state.counts.get('commands') ?? 0}`) }
      forgetExpired(state, given.now)
      try {
        const { events, result } = decide(state, given)
        await record(events, isTimed)
        return result
      } catch (error) {
        if (error instanceof Refusal) await record(error.events, isTimed)
        throw error
      }
    },
    subscribe(listener) {
      listeners.push(listener)
    },
    close: () => journal.close(),
  }
}

/** Takes a fault outside of a command and records that it shows. Undefined when it is off. */
export async function showFault(
  store: Pick<Store, 'state' | 'run'>,
  name: FaultName,
  where: FaultPlace = {},
): Promise<ShownFault | undefined> {
  if (!hasFault(store.state, name, where)) return undefined
  return store.run((state) => {
    const fault = takeFault(state, name, where)
    return { events: fault?.events ?? [], result: fault }
  })
}
