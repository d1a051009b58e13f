import { open } from 'node:fs/promises'
import type { Journal } from './journal'

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
): Promise<Omit<Journal, 'prepare'>> {
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
