import { open } from 'node:fs/promises'
import { SandboxStartError } from '../errors'
import { applyEvent } from '../model/state/apply-event'
import type { SandboxEvent } from '../model/state/event'
import type { SandboxState } from '../model/state/state'

/** Stores the events. */
export interface Journal {
  /** Serialises the entry at once; resolves when it is on disk. After one failed write every append fails: memory and disk differ. */
  append(entry: JournalEntry): Promise<void>
  close(): Promise<void>
}

/** One line of the journal: all events of one command, so that an interrupted write loses all of them or none. */
export interface JournalEntry {
  /** Grows by one with each entry, across compactions. */
  sequence: number
  events: SandboxEvent[]
  /** The command came from a timer, not from a request. */
  isTimed?: boolean
}

/** Stores nothing: for a sandbox without a data folder. */
export const memoryJournal: Journal = {
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** A larger journal is replaced by a snapshot. */
const COMPACT_AFTER_BYTES = 16 * 1024 * 1024

/**
 * A journal in a file, one line of JSON per entry. Entries that arrive while the disk is busy are written and synced
 * together, so that many requests share one sync.
 *
 * @param compact writes a snapshot of everything that was appended so far; the journal is emptied afterwards
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
      // A crash before this line does no harm: entries that are in the snapshot are skipped by their sequence number.
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
 * The entries of a journal file. A crash can leave the last line incomplete; its caller got no answer, so the line is
 * ignored. Any other bad line means that the file is damaged.
 */
export function readJournal(text: string, path: string): JournalEntry[] {
  const lines = text.split('\n')
  // Every complete line ends with a line break, so the last item is incomplete or empty.
  lines.pop()
  return lines.map((line, index) => {
    try {
      const entry: JournalEntry = JSON.parse(line)
      if (typeof entry.sequence === 'number' && Array.isArray(entry.events)) return entry
    } catch {
      // The error below is used: the parser's message could quote tokens.
    }
    throw new SandboxStartError(
      `The journal ${path} is damaged at line ${index + 1}. Repair it or start with another data folder.`,
    )
  })
}

/** Applies one entry to the state and counts the command. Commands of timers are not counted, because their order can vary. */
export function applyEntry(state: SandboxState, entry: JournalEntry): void {
  for (const event of entry.events) applyEvent(state, event)
  if (!entry.isTimed) state.counts.set('commands', (state.counts.get('commands') ?? 0) + 1)
}
