import type { SandboxEvent } from '../model/event'

/** A line of the journal: the events of one command, so that a torn write loses all of them or none. */
export interface JournalEntry {
  /** Counts up by one from entry to entry, over compactions. */
  sequence: number
  events: SandboxEvent[]
  /** A timer did this, not a request. */
  isTimed?: boolean
}
