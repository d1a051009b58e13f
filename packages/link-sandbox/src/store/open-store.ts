import { join } from 'node:path'
import { clockTime } from '../model/clock-time'
import { createState } from '../model/create-state'
import { forgetExpired } from '../model/forget-expired'
import type { Time } from '../time'
import { createStore } from './create-store'
import type { IdSource } from './id-source'
import type { Journal } from './journal'
import { loadState } from './load-state'
import { memoryJournal } from './memory-journal'
import { openFileJournal } from './open-file-journal'
import { serializeState } from './serialize-state'
import type { Store } from './store'
import type { Vault } from './vault'
import { writeFileAtomically } from './write-file-atomically'

/** Opens a client's data: what the folder has, folded into a fresh snapshot; or an empty one in memory. */
export async function openStore(options: {
  /** It is there, and this process holds its lock. */
  folder?: string
  vault: Vault
  /** The machine's clock. */
  base: Time
  /** The client's clock. */
  now(): number
  idsFor: IdSource
}): Promise<Store> {
  const { folder, vault, base, now, idsFor } = options
  if (folder === undefined) {
    return createStore({ state: createState(), journal: memoryJournal, sequence: 0, now, idsFor })
  }
  const paths = { snapshot: join(folder, 'snapshot.json'), journal: join(folder, 'journal.jsonl') }
  const saved = await loadState(paths, vault)
  const { state } = saved
  let { sequence } = saved
  forgetExpired(state, clockTime(state, base.now()))
  const snapshot = () => {
    const parts = vault.sealParts(serializeState(state))
    return writeFileAtomically(paths.snapshot, JSON.stringify({ version: 2, sequence, state: parts }))
  }
  await snapshot()
  await writeFileAtomically(paths.journal, '')
  const file = await openFileJournal(paths.journal, snapshot)
  const journal: Journal = {
    prepare: vault.sealEntry,
    append(entry) {
      sequence = entry.sequence
      return file.append(entry)
    },
    close: file.close,
  }
  return createStore({ state, journal, sequence, now, idsFor })
}
