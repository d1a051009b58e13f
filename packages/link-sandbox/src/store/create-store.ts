import { randomBytes, randomUUID } from 'node:crypto'
import { applyEvent } from '../model/apply-event'
import type { SandboxEvent } from '../model/event'
import { forgetExpired } from '../model/forget-expired'
import { Refusal } from '../model/refusal'
import type { SandboxState } from '../model/state'
import type { Time } from '../time'
import type { Journal } from './journal'
import type { Store } from './store'

/** A store over a state that was read before and the journal that continues it. */
export function createStore(options: {
  state: SandboxState
  journal: Journal
  /** Sequence number of the last entry that `state` contains. */
  sequence: number
  time: Time
}): Store {
  const { state, journal, time } = options
  const listeners: ((event: SandboxEvent) => void)[] = []
  let { sequence } = options
  let failure: unknown

  async function record(events: readonly SandboxEvent[]): Promise<void> {
    if (events.length === 0) return
    // After a failed write memory and disk no longer agree: better to stop than to answer what a restart forgets.
    if (failure) throw failure
    for (const event of events) applyEvent(state, event)
    sequence += 1
    await journal.append({ sequence, events: [...events] }).catch((error: unknown) => {
      failure = error
      throw error
    })
    for (const event of events) {
      for (const listener of listeners) listener(event)
    }
  }

  return {
    state,
    async run(decide) {
      const now = time.now()
      forgetExpired(state, now)
      try {
        const { events, result } = decide(state, {
          now,
          newId: () => randomUUID(),
          newSecret: () => randomBytes(32).toString('base64url'),
        })
        await record(events)
        return result
      } catch (error) {
        if (error instanceof Refusal) await record(error.events)
        throw error
      }
    },
    subscribe(listener) {
      listeners.push(listener)
    },
    close: () => journal.close(),
  }
}
