import { createState } from '../model/create-state'
import { fillState } from '../model/fill-state'
import type { SandboxState } from '../model/state'
import type { StateParts } from '../model/state-parts'
import { SandboxStartError } from '../sandbox-start-error'
import { applyEntry } from './apply-entry'
import { readJournal } from './read-journal'
import { readOptional } from './read-optional'
import { SealError } from './seal-error'
import type { Vault } from './vault'

/** What a folder has: its snapshot and the entries of the journal that came after it. */
export async function loadState(
  paths: { snapshot: string; journal: string },
  vault: Vault,
): Promise<{ state: SandboxState; sequence: number }> {
  const text = await readOptional(paths.snapshot)
  const snapshot = text === undefined ? undefined : parseSnapshot(text, paths.snapshot)
  // Before version 2 tokens stood in the clear; the first start since then seals them.
  const isSealed = snapshot?.version !== 1
  const state = createState()
  if (snapshot) {
    reading(paths.snapshot, () =>
      fillState(state, isSealed ? vault.openParts(snapshot.state) : snapshot.state),
    )
  }
  let sequence = snapshot?.sequence ?? 0
  for (const entry of readJournal((await readOptional(paths.journal)) ?? '', paths.journal)) {
    // A crash between a snapshot and the emptying of the journal leaves entries that the snapshot has.
    if (entry.sequence <= sequence) continue
    reading(paths.journal, () => applyEntry(state, isSealed ? vault.openEntry(entry, state) : entry))
    sequence = entry.sequence
  }
  return { state, sequence }
}

interface Snapshot {
  version: 1 | 2
  sequence: number
  state: StateParts
}

function parseSnapshot(text: string, path: string): Snapshot {
  try {
    const snapshot = JSON.parse(text)
    const isKnown = snapshot.version === 1 || snapshot.version === 2
    if (isKnown && typeof snapshot.sequence === 'number' && isParts(snapshot.state)) return snapshot
  } catch {
    // Told below, without the parser's quote of the file: it may hold tokens.
  }
  throw new SandboxStartError(
    `The snapshot ${path} can’t be read. Repair it or start with another data folder.`,
  )
}

function isParts(value: unknown): value is StateParts {
  return typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray)
}

/** Tells a token that does not open, and whatever else is wrong with what a file says, in one line and without its content. */
function reading(path: string, read: () => void): void {
  try {
    read()
  } catch (error) {
    throw new SandboxStartError(
      error instanceof SealError
        ? `A token in ${path} does not open: it was changed, or moved to another user. Restore the file or start with another data folder.`
        : `The data in ${path} is damaged. Repair it or start with another data folder.`,
    )
  }
}
