import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { importWithRetry } from './loading'

/** Writes a module and returns its URL. */
async function moduleNow(): Promise<string> {
  const path = join(tmpdir(), `import-with-retry-${crypto.randomUUID()}.mjs`)
  await writeFile(path, 'export const found = 1')
  return pathToFileURL(path).href
}

it.each(['error loading dynamically imported module: ', 'Failed to fetch dynamically imported module: '])(
  'loads a file under another URL when the browser remembers the failure: “%s…”',
  async (words) => {
    const url = await moduleNow()
    const failsAlways = async (): Promise<{ found: number }> => {
      throw new TypeError(words + url)
    }
    expect(await importWithRetry(failsAlways, 'found')).toMatchObject({ found: 1 })
  },
)

it('rejects with the browser’s error when the error names another file', async () => {
  const url = await moduleNow()
  const failing = async (): Promise<{ wanted: number }> => {
    throw new TypeError(`error loading dynamically imported module: ${url}`)
  }
  await expect(importWithRetry(failing, 'wanted')).rejects.toThrow(
    'error loading dynamically imported module',
  )
})

it('rejects with the browser’s error when the error names no file', async () => {
  const failing = async (): Promise<{ wanted: number }> => {
    throw new TypeError('Importing a module script failed.')
  }
  await expect(importWithRetry(failing, 'wanted')).rejects.toThrow('Importing a module script failed.')
})
