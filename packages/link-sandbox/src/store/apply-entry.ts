import { applyEvent } from '../model/apply-event'
import type { SandboxState } from '../model/state'
import type { JournalEntry } from './journal-entry'

/** Brings the state up to date with one entry, and counts the command that it was. What a timer did comes by chance, so it is not counted. */
export function applyEntry(state: SandboxState, entry: JournalEntry): void {
  for (const event of entry.events) applyEvent(state, event)
  if (!entry.isTimed) state.counts.set('commands', (state.counts.get('commands') ?? 0) + 1)
}
