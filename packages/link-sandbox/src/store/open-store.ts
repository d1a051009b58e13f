import { dirname, join } from 'node:path'
import { SandboxStartError } from '../errors'
import { forgetExpired } from '../model/state/limits'
import { clockTime, createState, fillState, type SandboxState, type StateParts } from '../model/state/state'
import type { Time } from '../time'
import { otherVersion, readOptional, writeFileAtomically } from './folder'
import type { IdSource } from './ids'
import { applyEntry, type Journal, memoryJournal, openFileJournal, readJournal } from './journal'
import { createStore, type Store } from './store'

/** Opens a client's data: from its folder, with a new snapshot; or empty, in memory. */
export async function openStore(options: {
  /** Exists already, and is locked by this process. */
  folder?: string
  /** The machine's clock. */
  machineTime: Time
  /** The client's clock. */
  now(): number
  idsFor: IdSource
}): Promise<Store> {
  const { folder, machineTime, now, idsFor } = options
  if (folder === undefined) {
    return createStore({ state: createState(), journal: memoryJournal, sequence: 0, now, idsFor })
  }
  const paths = { snapshot: join(folder, 'snapshot.json'), journal: join(folder, 'journal.jsonl') }
  const saved = await loadState(paths)
  const { state } = saved
  let { sequence } = saved
  forgetExpired(state, clockTime(state, machineTime.now()))
  const snapshot = () =>
    writeFileAtomically(
      paths.snapshot,
      JSON.stringify({ version: VERSION, sequence, state: serializeState(state) }),
    )
  await snapshot()
  await writeFileAtomically(paths.journal, '')
  const file = await openFileJournal(paths.journal, snapshot)
  const journal: Journal = {
    append(entry) {
      sequence = entry.sequence
      return file.append(entry)
    },
    close: file.close,
  }
  return createStore({ state, journal, sequence, now, idsFor })
}

/** The state in a folder: the snapshot, and the later entries of the journal. */
async function loadState(paths: {
  snapshot: string
  journal: string
}): Promise<{ state: SandboxState; sequence: number }> {
  const text = await readOptional(paths.snapshot)
  const snapshot = text === undefined ? undefined : parseSnapshot(text, paths.snapshot)
  const state = createState()
  if (snapshot) orDamaged(paths.snapshot, () => fillState(state, snapshot.state))
  let sequence = snapshot?.sequence ?? 0
  for (const entry of readJournal((await readOptional(paths.journal)) ?? '', paths.journal)) {
    // After a crash the journal can contain entries that are already in the snapshot.
    if (entry.sequence <= sequence) continue
    orDamaged(paths.journal, () => applyEntry(state, entry))
    sequence = entry.sequence
  }
  return { state, sequence }
}

/** Version of the data. Versions 1 and 2 stored tokens in another form. */
const VERSION = 3

interface Snapshot {
  version: typeof VERSION
  sequence: number
  state: StateParts
}

function parseSnapshot(text: string, path: string): Snapshot {
  let snapshot: Partial<Snapshot> | undefined
  try {
    snapshot = JSON.parse(text)
  } catch {
    // The error below is used: the parser's message could quote tokens.
  }
  const { version, sequence, state } = snapshot ?? {}
  if (version === VERSION && typeof sequence === 'number' && isParts(state)) {
    return { version, sequence, state }
  }
  if (typeof version === 'number' && version !== VERSION) throw otherVersion(dirname(path))
  throw new SandboxStartError(
    `The snapshot ${path} can’t be read. Repair it or start with another data folder.`,
  )
}

function isParts(value: unknown): value is StateParts {
  return typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray)
}

/** Reads a file's content. Throws a one-line error without the content when the file is damaged. */
function orDamaged(path: string, read: () => void): void {
  try {
    read()
  } catch {
    throw new SandboxStartError(
      `The data in ${path} is damaged. Repair it or start with another data folder.`,
    )
  }
}

/** The state as plain JSON, for `fillState`. */
export function serializeState(state: SandboxState): StateParts {
  return Object.fromEntries(Object.entries(state).map(([name, records]) => [name, [...records]]))
}
