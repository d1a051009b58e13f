import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './lib/paths.mjs'

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8')

it('every dependency of the catalog has its reason in docs/dependencies.md, and none is there that is gone', () => {
  const [, catalog = ''] = read('pnpm-workspace.yaml').split(/^catalog:$/m)
  const used = Array.from(catalog.matchAll(/^ {2}"?([^":\s]+)"?:/gm), ([, name]) => name)
  const firstCells = Array.from(
    read('docs/dependencies.md').matchAll(/^\| (`[^|]+) \|/gm),
    ([, cell = '']) => cell,
  )
  const explained = firstCells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name))
  expect(explained.sort()).toEqual(used.sort())
})
