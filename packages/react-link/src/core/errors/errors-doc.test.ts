import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The members of a union of strings, read from its source. */
function codesOf(union: string, path: string): string[] {
  const [, words = ''] = new RegExp(`${union} =([^/(]*)`).exec(read(path)) ?? []
  return [...words.matchAll(/'(\w+)'/g)].flatMap(([, code]) => code ?? [])
}

it('every error code has exactly one entry at its docsPath', () => {
  const ofTheBrowser = codesOf('MeshLinkClientErrorCode', './error-codes.ts')
  const ofTheBackend = codesOf('MeshProblemCode', '../contract.ts')
  expect(ofTheBrowser.length).toBeGreaterThan(20)
  expect(ofTheBackend.length).toBeGreaterThan(25)

  const documented = [...read('../../../../../docs/errors.md').matchAll(/<a id="(\w+)">/g)].map(
    ([, id]) => id,
  )
  expect(documented.sort()).toEqual([...new Set([...ofTheBrowser, ...ofTheBackend])].sort())
})
