import type { SandboxState } from '../model/state'
import type { StateParts } from '../model/state-parts'
import type { JournalEntry } from './journal-entry'
import type { Sealer } from './sealer'

/** Seals and opens the tokens in a journal and a state. What does not open throws a `SealError`. */
export interface Vault extends Pick<Sealer, 'sign' | 'isSigned'> {
  /** @param state as it was before the entry */
  sealEntry(entry: JournalEntry, state: SandboxState): JournalEntry
  /** @param state as it was before the entry */
  openEntry(entry: JournalEntry, state: SandboxState): JournalEntry
  sealParts(parts: StateParts): StateParts
  openParts(parts: StateParts): StateParts
}
