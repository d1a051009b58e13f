import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadSecrets } from './secrets'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'harbor-secrets-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

it('creates secrets once and keeps them', async () => {
  const dataDir = join(dir, 'deep/data')
  const made = await loadSecrets(dataDir)
  expect(made.sessionSecret).not.toBe(made.meshLinkSecret)
  expect(await loadSecrets(dataDir)).toEqual(made)
})

it('creates a file that no other user may read', async () => {
  await loadSecrets(dir)
  expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600)
})

it.each(['', '{}', '{"sessionSecret":"short"}'])('does not replace a damaged file: %s', async (text) => {
  const file = join(dir, 'secrets.json')
  await writeFile(file, text)
  await expect(loadSecrets(dir)).rejects.toThrow(/is damaged/)
  expect(await readFile(file, 'utf8')).toBe(text)
})
