import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { openFileJournal, readJournal } from './journal'

const entry = (sequence: number) => ({ sequence, events: [] })

test('concurrent entries are all written, in their order', async () => {
  const path = join(await temporaryFolder(), 'journal.jsonl')
  const journal = await openFileJournal(path, () => Promise.resolve())
  await Promise.all(Array.from({ length: 500 }, (_, index) => journal.append(entry(index))))
  await journal.close()
  const entries = readJournal(await readFile(path, 'utf8'), path)
  expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 500 }, (_, index) => index))
})

test('a large journal is replaced by a snapshot', async () => {
  const path = join(await temporaryFolder(), 'journal.jsonl')
  let snapshots = 0
  const compact = () => {
    snapshots += 1
    return Promise.resolve()
  }
  const journal = await openFileJournal(path, compact, 100)
  for (let sequence = 0; sequence < 10; sequence += 1) await journal.append(entry(sequence))
  await journal.close()
  expect(snapshots).toBeGreaterThan(0)
  expect((await readFile(path, 'utf8')).length).toBeLessThan(200)
})

test('after a failed write every append fails', async () => {
  const path = join(await temporaryFolder(), 'journal.jsonl')
  const broken = new Error('no space left')
  const journal = await openFileJournal(path, () => Promise.reject(broken), 0)
  await journal.append(entry(1))
  await expect(journal.append(entry(2))).rejects.toThrow(broken)
  await expect(journal.append(entry(3))).rejects.toThrow(broken)
  await journal.close()
})
