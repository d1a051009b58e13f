import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { importAnew } from './import-anew'

/** The address of a module that is there now, whatever was before. */
async function moduleNow(): Promise<string> {
  const path = join(tmpdir(), `import-anew-${crypto.randomUUID()}.mjs`)
  await writeFile(path, 'export const found = 1')
  return pathToFileURL(path).href
}

it.each(['error loading dynamically imported module: ', 'Failed to fetch dynamically imported module: '])(
  'loads a file under another address when a browser has kept its failure: “%s…”',
  async (words) => {
    const url = await moduleNow()
    const keepsFailing = async (): Promise<{ found: number }> => {
      throw new TypeError(words + url)
    }
    expect(await importAnew(keepsFailing, 'found')).toMatchObject({ found: 1 })
  },
)

it('fails as the browser said when the file named is another one', async () => {
  const url = await moduleNow()
  const failing = async (): Promise<{ wanted: number }> => {
    throw new TypeError(`error loading dynamically imported module: ${url}`)
  }
  await expect(importAnew(failing, 'wanted')).rejects.toThrow('error loading dynamically imported module')
})

it('fails as it did when no file is named', async () => {
  const failing = async (): Promise<{ wanted: number }> => {
    throw new TypeError('Importing a module script failed.')
  }
  await expect(importAnew(failing, 'wanted')).rejects.toThrow('Importing a module script failed.')
})
