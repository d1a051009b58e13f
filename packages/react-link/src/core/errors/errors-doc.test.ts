import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

it('every code of this side of the backend is explained where docsPath points', () => {
  const [, union = ''] = /MeshLinkClientErrorCode =([^/]*)/.exec(read('./mesh-link-error.ts')) ?? []
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code)
  const documented = [...read('../../../../../docs/errors.md').matchAll(/<a id="(\w+)">/g)].map(
    ([, id]) => id,
  )
  expect(codes.length).toBeGreaterThan(20)
  expect([...documented].sort()).toEqual([...codes].sort())
})
