import type { FaultName } from '../model/catalog/faults'
import { type FaultPlace, hasFault, type ShownFault, takeFault } from '../model/faults/take-fault'
import type { Decision, DecisionContext, SandboxEvent } from '../model/state/event'
import { forgetExpired } from '../model/state/limits'
import { Refusal } from '../model/state/refusal'
import type { SandboxState } from '../model/state/state'
import type { IdSource } from './ids'
import { applyEntry, type Journal } from './journal'

/** A client's state, and the only way to change it. */
export interface Store {
  readonly state: SandboxState
  /**
   * Runs a command: decides, applies the events, and writes them to the journal. The first two steps are synchronous, so
   * that two requests never spend the same balance. Resolves when the events are on disk. Rejects with the error of
   * `decide` or of the disk.
   *
   * @param timer unique name of a command that comes from a timer. Its seeded ids are derived from this name, because its
   * position between the requests can vary.
   */
  run<Result>(
    decide: (state: SandboxState, context: DecisionContext) => Decision<Result>,
    timer?: string,
  ): Promise<Result>
  /** False after a write to disk has failed: every further change is refused. */
  isWritable(): boolean
  /** Calls `listener` for each event, after it is recorded. */
  subscribe(listener: (event: SandboxEvent) => void): void
  /** Writes pending events to disk and closes the journal. */
  close(): Promise<void>
}

/** A store for a state that was loaded, and the journal to append to. */
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
    // After a failed write memory and disk differ: an answer could be lost at a restart.
    if (failure) throw failure
    sequence += 1
    const entry = { sequence, events: [...events], ...(isTimed && { isTimed }) }
    // Before the events are applied, because the state keeps their records and can change them.
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
      const context = { now: now(), ...idsFor(timer ?? `command ${state.counts.get('commands') ?? 0}`) }
      forgetExpired(state, context.now)
      try {
        const { events, result } = decide(state, context)
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

/** `takeFault` outside of a command: records that the fault occurred. Undefined: the fault is off. */
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
