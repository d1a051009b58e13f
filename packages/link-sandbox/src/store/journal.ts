import { open } from 'node:fs/promises'
import { SandboxStartError } from '../errors'
import { applyEvent } from '../model/state/apply-event'
import type { SandboxEvent } from '../model/state/event'
import type { SandboxState } from '../model/state/state'

/** Where events are kept. */
export interface Journal {
  /** Reads the entry at once, and resolves when it is safe on disk. After one failure every append fails: the disk and the memory no longer agree. */
  append(entry: JournalEntry): Promise<void>
  close(): Promise<void>
}

/** A line of the journal: the events of one command, so that a torn write loses all of them or none. */
export interface JournalEntry {
  /** Counts up by one from entry to entry, over compactions. */
  sequence: number
  events: SandboxEvent[]
  /** A timer did this, not a request. */
  isTimed?: boolean
}

/** For a sandbox without a data folder: keeps nothing. */
export const memoryJournal: Journal = {
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** Beyond this the journal is folded into a snapshot. */
const COMPACT_AFTER_BYTES = 16 * 1024 * 1024

/**
 * A journal in a file, one JSON line an entry. Entries that arrive while the disk is busy are written and synced
 * together, so that many requests share one sync.
 *
 * @param compact writes a snapshot of everything that was appended so far; the journal then starts over
 */
export async function openFileJournal(
  path: string,
  compact: () => Promise<void>,
  compactAfterBytes = COMPACT_AFTER_BYTES,
): Promise<Journal> {
  const file = await open(path, 'a', 0o600)
  let waiting: { line: string; resolve: () => void; reject: (error: unknown) => void }[] = []
  let writing: Promise<void> | undefined
  let failure: unknown
  let bytes = (await file.stat()).size

  async function drain() {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        if (failure) throw failure
        const text = batch.map(({ line }) => line).join('')
        await file.appendFile(text)
        await file.datasync()
        bytes += Buffer.byteLength(text)
      } catch (error) {
        failure = error
        for (const { reject } of batch) reject(error)
        continue
      }
      for (const { resolve } of batch) resolve()
      if (bytes > compactAfterBytes) await startOver()
    }
    writing = undefined
  }

  async function startOver() {
    try {
      await compact()
      // A crash before this line is harmless: entries that the snapshot has are skipped by their sequence number.
      await file.truncate(0)
      bytes = 0
    } catch (error) {
      failure = error
    }
  }

  return {
    append: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, resolve, reject })
        writing ??= drain()
      }),
    async close() {
      await writing
      await file.close()
    },
  }
}

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

/** Brings the state up to date with one entry, and counts the command that it was. What a timer did comes by chance, so it is not counted. */
export function applyEntry(state: SandboxState, entry: JournalEntry): void {
  for (const event of entry.events) applyEvent(state, event)
  if (!entry.isTimed) state.counts.set('commands', (state.counts.get('commands') ?? 0) + 1)
}
