import type { JournalEntry } from './journal-entry'

/** Where events are kept. */
export interface Journal {
  /** Resolves when the entry is safe. After one failure every append fails: the disk and the memory no longer agree. */
  append(entry: JournalEntry): Promise<void>
  close(): Promise<void>
}
