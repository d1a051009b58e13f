import type { SandboxState } from '../model/state'
import type { JournalEntry } from './journal-entry'

/** Where events are kept. */
export interface Journal {
  /** The entry as it is kept, with its tokens sealed. Asked before the entry is applied to `state`. */
  prepare(entry: JournalEntry, state: SandboxState): JournalEntry
  /** Resolves when the entry is safe. After one failure every append fails: the disk and the memory no longer agree. */
  append(entry: JournalEntry): Promise<void>
  close(): Promise<void>
}
