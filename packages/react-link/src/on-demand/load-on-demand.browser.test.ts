import { beforeAll, expect, it, vi } from 'vitest'
import { loadOnDemand } from './load-on-demand'
import { provide } from './provide'

beforeAll(() => void Object.assign(window, { provide }))

/** A file of an app, as a bundler writes it, and the import of it that the browser remembers as failed. */
function aFile(code: string, words = 'error loading dynamically imported module: ') {
  return failing(words + URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
}

function failing(message: string) {
  return async (): Promise<Record<string, number>> => {
    throw new TypeError(message)
  }
}

it.each(['error loading dynamically imported module: ', 'Failed to fetch dynamically imported module: '])(
  'loads a file anew when the browser remembers the failure: “%s…”',
  async (words) => {
    const failsAlways = aFile(`window.provide(${JSON.stringify(words)}, 1)`, words)
    expect(await loadOnDemand(words, failsAlways)).toBe(1)
  },
)

it('gives the export when the import does not fail, and does not import the file again', async () => {
  const load = vi.fn(async () => ({ another: provide('another', 2) }))
  expect(await loadOnDemand('another', load)).toBe(2)
  expect(await loadOnDemand('another', load)).toBe(2)
  expect(load).toHaveBeenCalledOnce()
})

it.each([
  ['the file in the error is another one', aFile('export const other = 1')],
  ['the file can’t be loaded this time either', failing(`imported module: ${location.origin}/not-there.js`)],
  ['the error names no file', failing('Importing a module script failed.')],
])('rejects, with the browser’s error as the cause, when %s', async (_when, load) => {
  const cause = await load().catch((it: unknown) => it)
  await expect(loadOnDemand('wanted', load)).rejects.toMatchObject({
    code: 'code_load_failed',
    isRetryable: true,
    cause,
  })
})
