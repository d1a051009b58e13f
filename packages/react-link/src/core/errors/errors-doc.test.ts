import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The words of a union of the contract, as its file lists them. */
function codesOf(union: string, path: string): string[] {
  const [, words = ''] = new RegExp(`${union} =([^/(]*)`).exec(read(path)) ?? []
  return [...words.matchAll(/'(\w+)'/g)].flatMap(([, code]) => code ?? [])
}

it('every code is explained where docsPath points, once', () => {
  const ofThisSide = codesOf('MeshLinkClientErrorCode', './mesh-link-error.ts')
  const ofTheBackend = codesOf('MeshProblemCode', '../contract/problem.ts')
  expect(ofThisSide.length).toBeGreaterThan(20)
  expect(ofTheBackend.length).toBeGreaterThan(25)

  const documented = [...read('../../../../../docs/errors.md').matchAll(/<a id="(\w+)">/g)].map(
    ([, id]) => id,
  )
  expect(documented.sort()).toEqual([...new Set([...ofThisSide, ...ofTheBackend])].sort())
})
