import { SandboxStartError } from '../sandbox-start-error'
import type { JournalEntry } from './journal-entry'

/**
 * The entries of a journal file. The last line may be torn by a crash in the middle of a write; nobody was answered
 * on it, so it is left out. A bad line before that means a damaged file.
 */
export function readJournal(text: string, path: string): JournalEntry[] {
  const lines = text.split('\n')
  // A whole journal ends in a line break; what follows the last one is torn, or empty.
  lines.pop()
  return lines.map((line, index) => {
    try {
      const entry: JournalEntry = JSON.parse(line)
      if (typeof entry.sequence === 'number' && Array.isArray(entry.events)) return entry
    } catch {
      // Told below, without the parser's quote of the line: it may hold tokens.
    }
    throw new SandboxStartError(
      `The journal ${path} is damaged at line ${index + 1}. Repair it or start with another data folder.`,
    )
  })
}
