import type { SandboxEvent } from '../model/event'
import { forgetExpired } from '../model/forget-expired'
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

  return {
    state,
    isWritable: () => failure === undefined,
    async run(decide, timer) {
      const given = { now: now(), ...idsFor(timer ?? `command ${state.counts.get('commands') ?? 0}`) }
      forgetExpired(state, given.now)
      const { events, result } = decide(state, given)
      if (events.length === 0) return result
      // After a failed write memory and disk no longer agree: better to stop than to answer what a restart forgets.
      if (failure) throw failure
      sequence += 1
      const entry = { sequence, events, ...(timer !== undefined && { isTimed: true }) }
      // Before the events are applied: a reader of the journal opens it at this same state.
      const written = journal.prepare(entry, state)
      applyEntry(state, entry)
      await journal.append(written).catch((error: unknown) => {
        failure = error
        throw error
      })
      for (const event of events) {
        for (const listener of listeners) listener(event)
      }
      return result
    },
    subscribe(listener) {
      listeners.push(listener)
    },
    close: () => journal.close(),
  }
}
