import type { SandboxEvent } from '../model/event'
import { forgetExpired } from '../model/forget-expired'
import { Refusal } from '../model/refusal'
import type { SandboxState } from '../model/state'
import { applyEntry } from './apply-entry'
import type { IdSource } from './id-source'
import type { Journal } from './journal'
import type { Store } from './store'

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
    // Before the events are applied: a reader of the journal opens it at this same state.
    const prepared = journal.prepare(entry, state)
    applyEntry(state, entry)
    await journal.append(prepared).catch((error: unknown) => {
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
