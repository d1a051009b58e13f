import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readAsset } from './page'

test('reads files of the assets folder only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mesh-ui-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets', 'index-a1_B2.js'), 'export {}')
  await writeFile(join(folder, 'secret.js'), '')
  const asset = await readAsset(folder, 'index-a1_B2.js')
  expect(asset?.type).toBe('text/javascript; charset=utf-8')
  expect(Buffer.from(asset?.content ?? []).toString()).toBe('export {}')
  for (const name of ['../secret.js', '..', '.', '', 'index-a1_B2', 'a/b.js', 'a\\b.js', 'x\0.js', 'x.exe']) {
    expect(await readAsset(folder, name)).toBeUndefined()
  }
})
