import { join } from 'node:path'
import { applyEvent } from '../model/apply-event'
import { createState } from '../model/create-state'
import { forgetExpired } from '../model/forget-expired'
import type { SandboxState } from '../model/state'
import { SandboxStartError } from '../sandbox-start-error'
import type { Time } from '../time'
import { createStore } from './create-store'
import { deserializeState } from './deserialize-state'
import { lockFolder } from './lock-folder'
import { memoryJournal } from './memory-journal'
import { openFileJournal } from './open-file-journal'
import { openFolder } from './open-folder'
import { readJournal } from './read-journal'
import { readOptional } from './read-optional'
import { serializeState } from './serialize-state'
import type { Store } from './store'
import { writeFileAtomically } from './write-file-atomically'

/** Opens the sandbox's data: what the folder has, folded into a fresh snapshot; or an empty one in memory. */
export async function openStore(options: { dataDir?: string; time: Time }): Promise<Store> {
  const { dataDir, time } = options
  if (dataDir === undefined) {
    return createStore({ state: createState(), journal: memoryJournal, sequence: 0, time })
  }
  await openFolder(dataDir)
  const unlock = await lockFolder(dataDir)
  try {
    const paths = { snapshot: join(dataDir, 'snapshot.json'), journal: join(dataDir, 'journal.jsonl') }
    const saved = await load(paths)
    let { sequence } = saved
    forgetExpired(saved.state, time.now())
    const snapshot = () =>
      writeFileAtomically(
        paths.snapshot,
        JSON.stringify({ version: 1, sequence, state: serializeState(saved.state) }),
      )
    await snapshot()
    await writeFileAtomically(paths.journal, '')
    const file = await openFileJournal(paths.journal, snapshot)
    const journal = {
      append(entry: Parameters<typeof file.append>[0]) {
        sequence = entry.sequence
        return file.append(entry)
      },
      async close() {
        await file.close()
        await unlock()
      },
    }
    return createStore({ state: saved.state, journal, sequence, time })
  } catch (error) {
    await unlock()
    throw error
  }
}

async function load(paths: { snapshot: string; journal: string }): Promise<{
  state: SandboxState
  sequence: number
}> {
  const text = await readOptional(paths.snapshot)
  const snapshot = text === undefined ? undefined : parseSnapshot(text, paths.snapshot)
  const state = snapshot ? deserializeState(snapshot.state) : createState()
  let sequence = snapshot?.sequence ?? 0
  for (const entry of readJournal((await readOptional(paths.journal)) ?? '', paths.journal)) {
    // A crash between a snapshot and the emptying of the journal leaves entries that the snapshot has.
    if (entry.sequence <= sequence) continue
    for (const event of entry.events) applyEvent(state, event)
    sequence = entry.sequence
  }
  return { state, sequence }
}

function parseSnapshot(text: string, path: string): { sequence: number; state: Record<string, unknown> } {
  try {
    const snapshot = JSON.parse(text)
    if (snapshot.version === 1 && typeof snapshot.sequence === 'number') return snapshot
  } catch {
    // Told below, without the parser's quote of the file: it may hold tokens.
  }
  throw new SandboxStartError(
    `The snapshot ${path} can’t be read. Repair it or start with another data folder.`,
  )
}
