import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeBenchmarks } from '../bench/report/sections.mjs'
import { read } from './docs.mjs'
import { root } from './run-command.mjs'

const files = writeBenchmarks()

it.each([...files.keys()])('docs/%s is what `npm run bench:docs` makes of the results', (path) => {
  expect(read(join('docs', path))).toBe(files.get(path))
})

it('docs/benchmarks has no picture that is not made of the results', () => {
  const pictures = readdirSync(join(root, 'docs/benchmarks')).map((name) => `benchmarks/${name}`)
  expect(pictures.sort()).toEqual([...files.keys()].filter((path) => path.endsWith('.svg')).sort())
})
